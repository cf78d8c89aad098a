package dev.countersign.desktop.bundle;

import dev.countersign.desktop.common.Desktop;
import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.model.VisibleText;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** What the auditor brings along: trust comes from outside the bundle only. */
final class TrustBar extends HBox {
  TrustBar(BundleViewModel model, Desktop desktop) {
    super(2 * Panels.UNIT);
    getStyleClass().add("trust-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label trust = chosen();
    Label pins = chosen();
    Label clone = chosen();
    getChildren()
        .addAll(
            item(
                "trust",
                Feather.USERS,
                trust,
                () ->
                    desktop
                        .choosers()
                        .file(Messages.text("bundle.trust.choose"))
                        .ifPresent(file -> model.bring(BundleViewModel.trust(file)))),
            item(
                "pins",
                Feather.LOCK,
                pins,
                () ->
                    desktop
                        .choosers()
                        .file(Messages.text("bundle.pins.choose"))
                        .ifPresent(file -> model.bring(BundleViewModel.pins(file)))),
            item(
                "clone",
                Feather.GIT_BRANCH,
                clone,
                () ->
                    desktop
                        .choosers()
                        .folder(Messages.text("bundle.clone.choose"))
                        .ifPresent(file -> model.bring(BundleViewModel.repository(file)))));
    model
        .options()
        .subscribe(options -> {
          show(trust, options.trust(), "bundle.trust.none");
          show(pins, options.pins(), "bundle.pins.none");
          show(clone, options.repository(), "bundle.clone.none");
        });
  }

  private static Label chosen() {
    return Styles.path("", "small", "muted");
  }

  private static HBox item(String name, Feather icon, Label chosen, Runnable choose) {
    Button button = new Button(Messages.text("bundle." + name), Icons.of(icon));
    button.setId("bundle-" + name);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> choose.run());
    HBox item = new HBox(Panels.UNIT, button, chosen);
    item.setAlignment(Pos.CENTER_LEFT);
    item.setMinWidth(0);
    return item;
  }

  private static void show(Label label, Optional<Path> file, String none) {
    String text =
        file.map(path -> VisibleText.escape(String.valueOf(path.getFileName())))
            .orElseGet(() -> Messages.text(none));
    label.setText(text);
    label.getTooltip().setText(file.map(path -> VisibleText.escape(path.toString())).orElse(text));
  }
}
