package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Action;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** All keys at a glance, made from the actions. */
final class KeyHelp {
  private static final double COLUMN = 340;

  private KeyHelp() {}

  /** The panel. */
  static Node create() {
    VBox left = new VBox(2 * Panels.UNIT);
    VBox right = new VBox(2 * Panels.UNIT);
    for (Action.Group group : Action.Group.values()) {
      List<Action> actions = actions(group);
      if (!actions.isEmpty()) {
        VBox column = group == Action.Group.REVIEW || group == Action.Group.HELP ? left : right;
        column.getChildren().add(paragraph(group, actions));
      }
    }
    HBox columns = new HBox(4 * Panels.UNIT, left, right);
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(560);
    VBox panel = Panels.panel(Messages.text("keys.title"), scroll);
    panel.setId("key-help");
    return panel;
  }

  private static List<Action> actions(Action.Group group) {
    return Arrays.stream(Action.values())
        .filter(action -> action.group() == group)
        .filter(action -> !action.defaultKey().display().isEmpty())
        .toList();
  }

  private static Node paragraph(Action.Group group, List<Action> actions) {
    VBox box = new VBox(Panels.UNIT / 2);
    Label title = new Label(group.title());
    title.getStyleClass().add("section");
    box.getChildren().add(title);
    for (Action action : actions) {
      Label key = new Label(action.defaultKey().display());
      key.getStyleClass().add("key");
      HBox row = new HBox(Panels.UNIT, new Label(action.label()), Panels.spacer(), key);
      row.setAlignment(Pos.CENTER_LEFT);
      row.setPrefWidth(COLUMN);
      box.getChildren().add(row);
    }
    return box;
  }
}
