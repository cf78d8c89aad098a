package dev.countersign.desktop.common;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The pieces that panels are put together from, on the 8-pixel rhythm. */
public final class Panels {
  /** The distance everything is a multiple of, in pixels. */
  public static final double UNIT = 8;

  private Panels() {}

  /** A panel with a title, for {@link Shell#openPanel(Node)}. */
  public static VBox panel(String title, Node... content) {
    VBox panel = new VBox(2 * UNIT);
    panel.getStyleClass().add("panel");
    panel.getChildren().add(heading(title));
    panel.getChildren().addAll(content);
    panel.setMaxWidth(Region.USE_PREF_SIZE);
    return panel;
  }

  /** A heading. */
  public static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("heading");
    return label;
  }

  /** Text that explains, over several lines where it must. */
  public static Label hint(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("hint");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** A field under its name, which a screen reader speaks with it. */
  public static VBox field(String name, Node field, Node... below) {
    Label label = new Label(name);
    label.getStyleClass().add("field-name");
    label.setLabelFor(field instanceof HBox box ? box.getChildren().getFirst() : field);
    VBox box = new VBox(UNIT / 2, label, field);
    box.getChildren().addAll(below);
    return box;
  }

  /** {@code first} takes all the room that the others leave. */
  public static HBox row(Node first, Node... others) {
    HBox row = new HBox(UNIT, first);
    row.getChildren().addAll(others);
    row.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(first, Priority.ALWAYS);
    return row;
  }

  /** Buttons at the right, the one that matters last. */
  public static HBox buttons(Node... buttons) {
    HBox row = new HBox(UNIT, buttons);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  /** Takes the room that is left. */
  public static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    VBox.setVgrow(spacer, Priority.ALWAYS);
    return spacer;
  }
}
