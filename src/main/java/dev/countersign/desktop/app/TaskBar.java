package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.TaskProgressView;
import org.kordamp.ikonli.feather.Feather;

/**
 * The line at the bottom: what runs, how far it is, and a way to stop it. Several tasks unfold into
 * a list.
 */
final class TaskBar extends VBox {
  private final ObservableList<Task<?>> tasks;
  private final StatusBar bar = new StatusBar();
  private final Label title = new Label();
  private final Label step = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final Button cancel = Icons.button(Feather.X, Messages.text("tasks.cancel"), this::stop);
  private final ToggleButton more = new ToggleButton();
  private final HBox one = new HBox(Panels.UNIT, title, progress, step, cancel, more);
  private final TaskProgressView<Task<?>> all = new TaskProgressView<>();

  /**
   * A bar.
   *
   * @param tasks what runs, oldest first
   */
  TaskBar(ObservableList<Task<?>> tasks) {
    this.tasks = tasks;
    getStyleClass().add("task-bar");
    title.setId("task-title");
    step.setId("task-step");
    step.getStyleClass().add("hint");
    cancel.setId("task-cancel");
    progress.setPrefWidth(160);
    more.getStyleClass().add("flat");
    one.setAlignment(Pos.CENTER_LEFT);
    bar.setText("");
    all.setRetainTasks(false);
    all.setPrefHeight(160);
    all.visibleProperty().bind(more.selectedProperty());
    all.managedProperty().bind(all.visibleProperty());
    getChildren().addAll(all, bar);
    tasks.addListener((InvalidationListener) change -> refresh());
    refresh();
  }

  /** What stands there for as long as the screen in front wants, such as a limit that was hit. */
  void note(String text) {
    bar.setText(text);
  }

  private void refresh() {
    all.getTasks().setAll(tasks);
    title.textProperty().unbind();
    step.textProperty().unbind();
    progress.progressProperty().unbind();
    if (tasks.isEmpty()) {
      more.setSelected(false);
      bar.getLeftItems().clear();
      return;
    }
    Task<?> first = tasks.getFirst();
    title.textProperty().bind(first.titleProperty());
    step.textProperty().bind(first.messageProperty());
    progress.progressProperty().bind(first.progressProperty());
    int others = tasks.size() - 1;
    more.setText(Messages.text("tasks.more", others));
    more.setVisible(others > 0);
    more.setManaged(others > 0);
    more.setSelected(more.isSelected() && others > 0);
    bar.getLeftItems().setAll(one);
  }

  private void stop() {
    if (!tasks.isEmpty()) {
      tasks.getFirst().cancel();
    }
  }
}
