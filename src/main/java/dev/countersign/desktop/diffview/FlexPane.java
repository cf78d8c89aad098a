package dev.countersign.desktop.diffview;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Two nodes beside each other where there is room, else one above the other. */
final class FlexPane extends StackPane {
  /** Two rows of sixteen bytes at the usual size of code. */
  private static final double WIDE = 1_240;

  private static final double GAP = 16;

  private Node first = new Pane();
  private Node second = new Pane();

  FlexPane() {
    setMinSize(0, 0);
    widthProperty()
        .subscribe((before, now) -> {
          if (before.doubleValue() >= WIDE != now.doubleValue() >= WIDE) {
            arrange();
          }
        });
  }

  void show(Node newFirst, Node newSecond) {
    first = newFirst;
    second = newSecond;
    arrange();
  }

  private void arrange() {
    for (Node node : new Node[] {first, second}) {
      HBox.setHgrow(node, Priority.ALWAYS);
      VBox.setVgrow(node, Priority.ALWAYS);
    }
    getChildren()
        .setAll(getWidth() >= WIDE ? new HBox(GAP, first, second) : new VBox(GAP, first, second));
  }
}
