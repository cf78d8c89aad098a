package dev.countersign.desktop.settings;

import dev.countersign.desktop.common.KeyRing;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.RingKey;
import dev.countersign.desktop.common.Segment;
import dev.countersign.model.VisibleText;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** Theme, size of text, signing key, and where everything is kept. Every choice counts at once. */
public final class PreferencesPanel extends VBox {
  private final Look look;

  /**
   * A panel.
   *
   * @param store the folder of the store
   * @param openKeys opens the panel of signing keys
   */
  public PreferencesPanel(Look look, KeyRing keys, Path store, Runnable openKeys) {
    super(2 * Panels.UNIT);
    this.look = look;
    getStyleClass().add("panel");
    setId("preferences");
    setMaxWidth(560);
    setPrefWidth(560);
    Label folder = new Label(VisibleText.escape(store.toString()));
    folder.getStyleClass().add("code");
    folder.setWrapText(true);
    getChildren()
        .addAll(
            Panels.heading(Messages.text("preferences.title")),
            Panels.field(Messages.text("preferences.theme"), themes()),
            Panels.field(Messages.text("preferences.zoom"), zoom()),
            Panels.field(Messages.text("preferences.key"), key(keys, openKeys)),
            Panels.field(
                Messages.text("preferences.store"),
                folder,
                Panels.hint(Messages.text("preferences.store.hint"))));
  }

  private Node themes() {
    SegmentedButton segments = new SegmentedButton();
    for (Look.Theme theme : Look.Theme.values()) {
      String word = theme.name().toLowerCase(Locale.ROOT);
      ToggleButton button =
          Segment.of(
              "theme-" + word,
              Messages.text("preferences.theme." + word),
              () -> look.theme().set(theme));
      button.setSelected(look.theme().get() == theme);
      segments.getButtons().add(button);
    }
    return segments;
  }

  private Node zoom() {
    Slider slider = new Slider(0.75, 2, look.zoom().get());
    slider.setId("zoom");
    slider.setBlockIncrement(0.05);
    Label figure = new Label();
    figure.setMinWidth(6 * Panels.UNIT);
    slider
        .valueProperty()
        .subscribe(value -> {
          double rounded = Math.round(value.doubleValue() * 20) / 20.0;
          figure.setText(Math.round(rounded * 100) + " %");
          if (!slider.isValueChanging()) {
            look.zoom().set(rounded);
          }
        });
    slider
        .valueChangingProperty()
        .subscribe(changing -> {
          if (!changing) {
            look.zoom().set(Math.round(slider.getValue() * 20) / 20.0);
          }
        });
    return Panels.row(slider, figure);
  }

  private static Node key(KeyRing keys, Runnable openKeys) {
    Label name = new Label();
    keys.current()
        .subscribe(key ->
            name.setText(
                key.map(RingKey::name).orElseGet(() -> Messages.text("preferences.key.none"))));
    Button change = new Button(Messages.text("preferences.key.change"));
    change.setOnAction(event -> openKeys.run());
    return Panels.row(name, Panels.spacer(), change);
  }
}
