package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Action;
import dev.countersign.desktop.common.ActionRegistry;
import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Screen;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line at the top: where one is, the way back, and the way to every action. */
final class Header extends HBox {
  private final Button back;
  private final HBox crumbs = new HBox(Panels.UNIT);
  private final IntConsumer goTo;

  /**
   * A header.
   *
   * @param goTo called with the depth of the screen somebody wants back, 0 is home
   */
  Header(ActionRegistry actions, Look look, IntConsumer goTo) {
    getStyleClass().add("header");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(Panels.UNIT);
    back = Icons.button(Feather.ARROW_LEFT, label(Action.BACK), () -> actions.call(Action.BACK));
    back.setId("back");
    back.visibleProperty().bind(actions.enabled(Action.BACK));
    back.managedProperty().bind(back.visibleProperty());
    this.goTo = goTo;
    crumbs.setAlignment(Pos.CENTER_LEFT);
    FontIcon mark = Icons.of(Feather.SHIELD);
    mark.getStyleClass().add("brand");
    mark.visibleProperty().bind(back.visibleProperty().not());
    mark.managedProperty().bind(mark.visibleProperty());
    getChildren()
        .addAll(back, mark, crumbs, Panels.spacer(), palette(actions), theme(actions, look));
    getChildren()
        .add(
            Icons.button(Feather.HELP_CIRCLE, label(Action.KEYS), () -> actions.call(Action.KEYS)));
  }

  /** Shows the way to the screen in front. */
  void show(List<Screen> stack) {
    crumbs.getChildren().clear();
    for (int i = 0; i < stack.size() - 1; i++) {
      int depth = i;
      Hyperlink link = new Hyperlink(stack.get(i).title());
      link.setOnAction(event -> goTo.accept(depth));
      Label slash = new Label("/");
      slash.getStyleClass().add("hint");
      crumbs.getChildren().addAll(link, slash);
    }
    Label here = new Label(stack.getLast().title());
    here.getStyleClass().add("here");
    crumbs.getChildren().add(here);
  }

  private static Button palette(ActionRegistry actions) {
    Label key = new Label(Action.PALETTE.defaultKey().display());
    key.getStyleClass().add("key");
    Button button = new Button(Messages.text("header.palette"), Icons.of(Feather.SEARCH));
    HBox content = new HBox(Panels.UNIT, button.getGraphic(), new Label(button.getText()), key);
    content.setAlignment(Pos.CENTER_LEFT);
    button.setId("open-palette");
    button.setAccessibleText(label(Action.PALETTE));
    button.setText(null);
    button.setGraphic(content);
    button.getStyleClass().add("palette-button");
    button.setFocusTraversable(false);
    button.setOnAction(event -> actions.call(Action.PALETTE));
    return button;
  }

  private static Button theme(ActionRegistry actions, Look look) {
    Button button =
        Icons.button(
            Feather.MOON, label(Action.TOGGLE_THEME), () -> actions.call(Action.TOGGLE_THEME));
    button.setId("toggle-theme");
    look.dark().subscribe(dark -> button.setGraphic(Icons.of(dark ? Feather.SUN : Feather.MOON)));
    return button;
  }

  private static String label(Action action) {
    String key = action.defaultKey().display();
    return key.isEmpty() ? action.label() : action.label() + "  " + key;
  }
}
