package dev.countersign.desktop.common;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Style classes and the style sheets that belong to some screens only. */
public final class Styles {
  private Styles() {}

  /** Puts the style sheet of the working screens on {@code root}. */
  public static <T extends Parent> T working(T root) {
    root.getStylesheets()
        .add(
            Objects.requireNonNull(
                    Styles.class.getResource("/dev/countersign/css/working.css"), "style sheet")
                .toExternalForm());
    return root;
  }

  /** {@code node} with further style classes. */
  public static <T extends Node> T styled(T node, String... classes) {
    node.getStyleClass().addAll(classes);
    return node;
  }

  /** A label with style classes. */
  public static Label label(String text, String... classes) {
    return styled(new Label(text), classes);
  }

  /** A label that wraps and is never cut off. */
  public static Label wrapped(String text, String... classes) {
    Label label = label(text, classes);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** A label for a path or an id: cut in the middle where it is too long, whole in its tooltip. */
  public static Label path(String text, String... classes) {
    Label label = label(text, classes);
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    label.setMinWidth(0);
    label.setTooltip(new Tooltip(text));
    return label;
  }

  /** Shows or hides {@code node}; what is hidden takes no room. */
  public static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
