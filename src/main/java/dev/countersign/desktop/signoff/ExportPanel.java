package dev.countersign.desktop.signoff;

import dev.countersign.desktop.common.Desktop;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.model.Failure;
import dev.countersign.review.ExportedBundle;
import dev.countersign.review.OpenChange;
import dev.countersign.signing.SigningKey;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Writes the approval bundle to a file, with its manifest signed. */
public final class ExportPanel extends VBox {
  private static final double WIDTH = 600;

  private final Desktop desktop;
  private final OpenChange change;
  private final Consumer<Path> openBundle;
  private final KeyField key;
  private final CheckBox documentation = new CheckBox(Messages.text("export.documentation"));
  private final Label status = Styles.wrapped("", "small");
  private final Button export = new Button(Messages.text("export.now"));
  private Optional<Path> written = Optional.empty();

  /**
   * A panel.
   *
   * @param openBundle opens what was written
   */
  public ExportPanel(
      Desktop desktop, OpenChange change, SignerChoice signer, Consumer<Path> openBundle) {
    super(2 * Panels.UNIT);
    this.desktop = desktop;
    this.change = change;
    this.openBundle = openBundle;
    this.key = new KeyField(desktop, change.content().policy(), signer);
    Styles.working(this).getStyleClass().add("panel");
    setId("export-panel");
    setMaxWidth(WIDTH);
    setPrefWidth(WIDTH);
    documentation.setId("export-documentation");
    export.setId("export-now");
    export.getStyleClass().add("accent");
    export.setOnAction(event -> act());
    status.setId("export-status");
    Button close = new Button(Messages.text("export.close"));
    close.setId("export-close");
    close.setOnAction(event -> desktop.shell().closePanel());
    getChildren()
        .addAll(
            Panels.heading(Messages.text("export.title")),
            Panels.hint(Messages.text("export.hint")),
            key,
            new VBox(
                Panels.UNIT / 2,
                documentation,
                Styles.wrapped(Messages.text("export.documentation.hint"), "small", "muted")),
            status,
            Panels.buttons(close, export));
    key.signer().subscribe(chosen -> refresh());
    key.passphrase().textProperty().subscribe(text -> refresh());
  }

  private void refresh() {
    export.setDisable(written.isEmpty() && !key.isReady());
  }

  private void act() {
    if (written.isPresent()) {
      desktop.shell().closePanel();
      openBundle.accept(written.get());
      return;
    }
    desktop
        .choosers()
        .save(Messages.text("export.choose"), "change-" + shortId() + ".csb.zip")
        .ifPresent(this::write);
  }

  private String shortId() {
    return change.id().toString().substring(0, 8);
  }

  private void write(Path file) {
    Supplier<SigningKey> opener = key.opener();
    boolean isDocumentation = documentation.isSelected();
    export.setDisable(true);
    say(Messages.text("export.writing"), "muted");
    desktop
        .tasks()
        .run(
            Messages.text("export.task"),
            progress -> {
              try (SigningKey opened = opener.get()) {
                return change.export().write(opened, file, isDocumentation, progress);
              }
            },
            this::done,
            this::failed,
            () -> {
              say(Messages.text("export.cancelled"), "muted");
              refresh();
            });
  }

  private void done(ExportedBundle bundle) {
    written = Optional.of(bundle.file());
    say(Messages.text("export.done", bundle.file(), bundle.id().hex()), "tone-success");
    export.setText(Messages.text("export.open"));
    key.setDisable(true);
    documentation.setDisable(true);
    refresh();
  }

  private void failed(Failure failure) {
    say(failure.sentence(), "tone-danger");
    refresh();
  }

  private void say(String text, String tone) {
    status.setText(text);
    status.getStyleClass().removeAll("muted", "tone-danger", "tone-success");
    status.getStyleClass().add(tone);
  }
}
