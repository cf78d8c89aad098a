package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Action;
import dev.countersign.desktop.common.ActionRegistry;
import dev.countersign.desktop.common.KeyDispatcher;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Overlay;
import dev.countersign.desktop.common.Screen;
import dev.countersign.desktop.common.Shell;
import dev.countersign.model.Failure;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The window's content: menu, header, the screen in front, notices, tasks. */
final class ShellView implements Shell {
  private final ActionRegistry actions;
  private final Look look;
  private final StackPane content = new StackPane();
  private final Notices notices = new Notices(content);
  private final Overlay overlay = new Overlay();
  private final TaskBar taskBar;
  private final Header header;
  private final StackPane root;
  private final List<Screen> stack = new ArrayList<>();
  private final SimpleBooleanProperty canGoBack = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private Subscription inFront = Subscription.EMPTY;

  /**
   * A shell without a screen.
   *
   * @param tasks what the task bar shows
   */
  ShellView(ActionRegistry actions, Look look, ObservableList<Task<?>> tasks) {
    this.actions = actions;
    this.look = look;
    taskBar = new TaskBar(tasks);
    header = new Header(actions, look, this::backTo);
    content.getStyleClass().add("content");
    VBox.setVgrow(notices.node(), Priority.ALWAYS);
    VBox column = new VBox(Menus.bar(actions), header, notices.node(), taskBar);
    root = new StackPane(column, overlay);
    root.getStyleClass().add("shell");
    look.zoom()
        .subscribe(zoom ->
            root.setStyle("-fx-font-size: " + Theming.TEXT_SIZE * zoom.doubleValue() + "px;"));
    handleActions();
  }

  /** A scene with this content, its style sheet and its keys. */
  Scene scene(double width, double height) {
    Scene scene = new Scene(root, width, height);
    Theming.style(scene);
    new KeyDispatcher(actions, overlay.open()::get).install(scene);
    return scene;
  }

  /** The title of the screen in front. */
  ReadOnlyStringProperty title() {
    return title.getReadOnlyProperty();
  }

  @Override
  public void show(Screen screen) {
    inFront.unsubscribe();
    inFront = Subscription.EMPTY;
    stack.add(screen);
    bringToFront();
  }

  @Override
  public void back() {
    backTo(stack.size() - 2);
  }

  @Override
  public void home() {
    backTo(0);
  }

  @Override
  public void tell(String sentence) {
    notices.tell(sentence);
  }

  @Override
  public void fail(Failure failure) {
    notices.fail(failure);
  }

  @Override
  public void note(String text) {
    taskBar.note(text);
  }

  @Override
  public void openPanel(Node panel) {
    overlay.open(panel);
  }

  @Override
  public void closePanel() {
    overlay.close();
  }

  private void backTo(int depth) {
    if (depth < 0 || depth >= stack.size() - 1) {
      return;
    }
    inFront.unsubscribe();
    inFront = Subscription.EMPTY;
    while (stack.size() > depth + 1) {
      stack.removeLast().close();
    }
    bringToFront();
  }

  private void bringToFront() {
    Screen screen = stack.getLast();
    overlay.close();
    notices.clear();
    note("");
    content.getChildren().setAll(screen.view());
    inFront = screen.enter(actions);
    canGoBack.set(stack.size() > 1);
    title.set(screen.title());
    header.show(stack);
    screen.view().requestFocus();
  }

  private void handleActions() {
    actions.handle(Action.BACK, this::back, canGoBack);
    actions.handle(Action.HOME, this::home, canGoBack);
    actions.handle(Action.TOGGLE_THEME, look::toggle);
    actions.handle(Action.ZOOM_IN, look::zoomIn);
    actions.handle(Action.ZOOM_OUT, look::zoomOut);
    actions.handle(Action.ZOOM_RESET, look::zoomReset);
    actions.handle(Action.WRAP, () -> look.wrap().set(!look.wrap().get()));
    actions.handle(Action.SPACES, () -> look.spaces().set(!look.spaces().get()));
    actions.handle(Action.KEYS, () -> openPanel(KeyHelp.create()));
    actions.handle(Action.PALETTE, () -> openPanel(new CommandPalette(actions, this::choose)));
    actions.handle(Action.ABOUT, () -> openPanel(About.create()));
  }

  private void choose(Action action) {
    closePanel();
    actions.call(action);
  }
}
