package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Action;
import dev.countersign.desktop.common.ActionRegistry;
import java.util.Arrays;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The menu bar, made from the actions. */
final class Menus {
  private Menus() {}

  /** A bar whose items are enabled as their actions are. */
  static MenuBar bar(ActionRegistry actions) {
    MenuBar bar = new MenuBar();
    for (Action.Group group : Action.Group.values()) {
      Menu menu = new Menu(group.title());
      Arrays.stream(Action.values())
          .filter(action -> action.group() == group)
          .map(action -> item(action, actions))
          .forEach(menu.getItems()::add);
      bar.getMenus().add(menu);
    }
    return bar;
  }

  private static MenuItem item(Action action, ActionRegistry actions) {
    MenuItem item = new MenuItem(action.label());
    item.setId("menu-" + action.id());
    item.disableProperty().bind(actions.enabled(action).not());
    item.setOnAction(event -> actions.call(action));
    String key = action.defaultKey().display();
    if (!key.isEmpty()) {
      item.setAccelerator(new ShownKey(key));
    }
    return item;
  }

  /** Stands in the menu and never fires: keys are dispatched in one place. */
  private static final class ShownKey extends KeyCombination {
    private final String display;

    ShownKey(String display) {
      this.display = display;
    }

    @Override
    public boolean match(KeyEvent event) {
      return false;
    }

    @Override
    public String getDisplayText() {
      return display;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof ShownKey key && key.display.equals(display);
    }

    @Override
    public int hashCode() {
      return display.hashCode();
    }
  }
}
