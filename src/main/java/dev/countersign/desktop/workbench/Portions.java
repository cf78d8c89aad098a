package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/** A column of as many nodes as can be made at once, and a link that shows more of them. */
final class Portions<T> extends VBox {
  private static final int PORTION = 40;

  private final Function<T, Node> maker;

  Portions(Function<T, Node> maker) {
    super(Panels.UNIT);
    this.maker = maker;
  }

  void show(List<T> items) {
    getChildren().clear();
    add(items);
  }

  private void add(List<T> items) {
    items.stream().limit(PORTION).map(maker).forEach(getChildren()::add);
    if (items.size() > PORTION) {
      List<T> rest = items.subList(PORTION, items.size());
      Hyperlink more = new Hyperlink(Messages.text("side.more", rest.size()));
      more.setOnAction(event -> {
        getChildren().remove(more);
        add(rest);
      });
      getChildren().add(more);
    }
  }
}
