package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Action;
import dev.countersign.desktop.common.ActionRegistry;
import dev.countersign.desktop.common.Fuzzy;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Finds any action that is possible now by some letters of its name, and calls it. */
final class CommandPalette extends VBox {
  private static final double ROW = 36;
  private static final int MOST_ROWS = 10;

  private final TextField filter = new TextField();
  private final ListView<Action> list = new ListView<>();
  private final List<Action> all;
  private final Consumer<Action> chosen;

  /**
   * A palette.
   *
   * @param chosen gets the action that was chosen
   */
  CommandPalette(ActionRegistry actions, Consumer<Action> chosen) {
    this.chosen = chosen;
    this.all = actions.callable().stream().filter(action -> action != Action.PALETTE).toList();
    getStyleClass().add("palette");
    setMaxWidth(560);
    filter.setId("palette-filter");
    filter.setPromptText(Messages.text("palette.prompt"));
    filter.setAccessibleText(Messages.text("palette.prompt"));
    filter.textProperty().subscribe(this::show);
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    list.setId("palette-list");
    list.setFocusTraversable(false);
    list.setFixedCellSize(ROW);
    list.setPlaceholder(Panels.hint(Messages.text("palette.nothing")));
    list.setCellFactory(view -> new Cell());
    list.setOnMouseClicked(event -> choose());
    getChildren().addAll(filter, list);
    focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            filter.requestFocus();
          }
        });
  }

  private void show(String typed) {
    list.getItems().setAll(Fuzzy.filter(all, Action::label, typed));
    list.getSelectionModel().selectFirst();
    list.setPrefHeight(ROW * Math.clamp(list.getItems().size(), 1, MOST_ROWS) + 2);
    list.scrollTo(0);
  }

  private void steer(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case ENTER -> choose();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int step) {
    int size = list.getItems().size();
    if (size > 0) {
      int index = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, size);
      list.getSelectionModel().select(index);
      list.scrollTo(Math.max(0, index - MOST_ROWS + 1));
    }
  }

  private void choose() {
    Action action = list.getSelectionModel().getSelectedItem();
    if (action != null) {
      chosen.accept(action);
    }
  }

  private static final class Cell extends ListCell<Action> {
    private final Label name = new Label();
    private final Label key = new Label();
    private final HBox row = new HBox(Panels.UNIT, name, Panels.spacer(), key);

    Cell() {
      key.getStyleClass().add("key");
      row.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(Action action, boolean empty) {
      super.updateItem(action, empty);
      if (empty || action == null) {
        setGraphic(null);
        return;
      }
      name.setText(action.label());
      key.setText(action.defaultKey().display());
      key.setVisible(!key.getText().isEmpty());
      setGraphic(row);
    }
  }
}
