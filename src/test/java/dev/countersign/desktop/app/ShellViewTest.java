package dev.countersign.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.desktop.common.Action;
import dev.countersign.desktop.common.ActionRegistry;
import dev.countersign.desktop.common.BackgroundRunner;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Pictures;
import dev.countersign.desktop.common.Screen;
import dev.countersign.model.BadInput;
import dev.countersign.model.Progress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ShellViewTest {
  private final AtomicInteger nextHunk = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
  private ActionRegistry actions;
  private Look look;
  private BackgroundRunner tasks;
  private ShellView shell;
  private Stage window;

  @Start
  void start(Stage stage) {
    window = stage;
    actions = new ActionRegistry();
    look = new Look();
    look.theme().set(Look.Theme.LIGHT);
    Theming.follow(look);
    tasks = new BackgroundRunner(failure -> shell.fail(failure));
    shell = new ShellView(actions, look, tasks.shown());
    shell.show(new TestScreen("Home"));
    stage.setScene(shell.scene(980, 700));
    stage.show();
  }

  private final class TestScreen implements Screen {
    private final String title;
    private final VBox view;

    TestScreen(String title) {
      this.title = title;
      TextField field = new TextField();
      field.setId("field-" + title);
      this.view = new VBox(Panels.UNIT, new Label("Screen " + title), field);
      view.setFocusTraversable(true);
    }

    @Override
    public String title() {
      return title;
    }

    @Override
    public Region view() {
      return view;
    }

    @Override
    public Subscription enter(ActionRegistry registry) {
      return registry.handle(Action.NEXT_HUNK, nextHunk::incrementAndGet);
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }

  @Test
  void a_key_calls_its_action_but_not_while_typing(FxRobot robot) {
    robot.type(KeyCode.N);
    assertThat(nextHunk).hasValue(1);
    robot.clickOn("#field-Home").write("nnn");
    assertThat(nextHunk).hasValue(1);
    assertThat(robot.lookup("#field-Home").queryAs(TextField.class).getText()).isEqualTo("nnn");
  }

  @Test
  void the_palette_filters_and_calls(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("nxthunk");
    ListView<Action> list = robot.lookup("#palette-list").queryListView();
    assertThat(list.getItems()).containsExactly(Action.NEXT_HUNK);
    Pictures.take(window.getScene(), "shell-palette-filtered");
    robot.push(KeyCode.ENTER);
    assertThat(nextHunk).hasValue(1);
    assertThat(robot.lookup("#palette-list").tryQuery()).isEmpty();
  }

  @Test
  void the_palette_works_while_typing_and_gives_the_focus_back(FxRobot robot) {
    robot.clickOn("#field-Home").push(KeyCode.CONTROL, KeyCode.K);
    assertThat(robot.lookup("#palette-filter").queryAs(TextField.class).isFocused()).isTrue();
    robot.push(KeyCode.ESCAPE).write("x");
    assertThat(robot.lookup("#field-Home").queryAs(TextField.class).getText()).isEqualTo("x");
  }

  @Test
  void the_palette_says_so_when_nothing_fits(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.K).write("qqqq").push(KeyCode.ENTER);
    assertThat(robot.lookup("#palette-list").queryListView().getItems()).isEmpty();
  }

  @Test
  void question_mark_shows_the_keys_and_escape_hides_them(FxRobot robot) {
    robot.interact(() -> actions.call(Action.KEYS));
    assertThat(robot.lookup("#key-help").tryQuery()).isPresent();
    Pictures.take(window.getScene(), "shell-keys");
    robot.type(KeyCode.N);
    assertThat(nextHunk).as("keys belong to the panel while it is open").hasValue(0);
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup("#key-help").tryQuery()).isEmpty();
  }

  @Test
  void back_closes_the_screen_in_front(FxRobot robot) {
    robot.interact(() -> shell.show(new TestScreen("Change")));
    assertThat(shell.title().get()).isEqualTo("Change");
    assertThat(actions.enabled(Action.BACK).get()).isTrue();
    robot.clickOn("#back");
    assertThat(shell.title().get()).isEqualTo("Home");
    assertThat(closed).hasValue(1);
    assertThat(actions.enabled(Action.BACK).get()).isFalse();
  }

  @Test
  void a_note_goes_with_the_screen_it_belongs_to(FxRobot robot) {
    robot.interact(() -> shell.show(new TestScreen("Change")));
    robot.interact(() -> shell.note("Rename search cut short"));
    assertThat(robot.lookup("Rename search cut short").tryQuery()).isPresent();
    robot.interact(shell::back);
    assertThat(robot.lookup("Rename search cut short").tryQuery()).isEmpty();
  }

  @Test
  void the_screen_before_gets_its_keys_back(FxRobot robot) {
    robot.interact(() -> shell.show(new TestScreen("Change")));
    robot.interact(() -> shell.show(new TestScreen("Record")));
    robot.interact(shell::home);
    assertThat(closed).hasValue(2);
    robot.type(KeyCode.N);
    assertThat(nextHunk).hasValue(1);
  }

  @Test
  void the_task_bar_shows_progress_and_cancels(FxRobot robot) throws Exception {
    AtomicBoolean stopped = new AtomicBoolean();
    CountDownLatch go = new CountDownLatch(1);
    AtomicBoolean sawCancel = new AtomicBoolean();
    robot.interact(() ->
        tasks.run(
            "Cloning harbour",
            progress -> untilCancelled(progress, go, sawCancel),
            done -> {},
            failure -> {},
            () -> stopped.set(true)));
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> robot.lookup("#task-cancel").tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#task-title").queryLabeled().getText()).isEqualTo("Cloning harbour");
    assertThat(robot.lookup("#task-step").queryLabeled().getText())
        .isEqualTo("Receiving objects 1,200 / 8,000");
    ProgressBar bar = robot.lookup(".task-bar .progress-bar").queryAs(ProgressBar.class);
    assertThat(bar.getProgress()).isEqualTo(0.15);
    Pictures.take(window.getScene(), "shell-task");
    robot.clickOn("#task-cancel");
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, stopped::get);
    assertThat(go.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(sawCancel).isTrue();
    assertThat(robot.lookup("#task-cancel").tryQuery()).isEmpty();
  }

  private static Boolean untilCancelled(
      Progress progress, CountDownLatch seen, AtomicBoolean sawCancel) {
    progress.update("Receiving objects", 1200, 8000);
    while (!progress.isCancelled()) {
      Thread.onSpinWait();
    }
    sawCancel.set(true);
    seen.countDown();
    return true;
  }

  @Test
  void a_failure_is_a_panel_that_can_be_dismissed(FxRobot robot) throws Exception {
    AtomicBoolean threw = new AtomicBoolean();
    robot.interact(() ->
        tasks.run(
            "Opening",
            progress -> {
              threw.set(true);
              throw new BadInput(
                  "git.not-a-repository", "/tmp/x is not a repository; choose another folder.");
            },
            done -> {}));
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> robot.lookup(".notification-bar .close-button").tryQuery().isPresent());
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> robot.lookup(".notification-bar").query().getLayoutBounds().getHeight() > 30);
    Pictures.take(window.getScene(), "shell-failure");
    assertThat(robot.lookup(".notification-bar .label").queryLabeled().getText())
        .contains("is not a repository")
        .contains("git.not-a-repository");
    assertThat(threw).isTrue();
  }

  @Test
  void the_theme_switches_and_the_text_grows(FxRobot robot) {
    assertThat(look.dark().get()).isFalse();
    robot.clickOn("#toggle-theme");
    assertThat(look.dark().get()).isTrue();
    Pictures.take(window.getScene(), "shell-dark");
    robot.interact(() -> actions.call(Action.ZOOM_IN));
    assertThat(look.codeSize().get()).isGreaterThan(13);
    robot.interact(() -> actions.call(Action.ZOOM_RESET));
    assertThat(look.codeSize().get()).isEqualTo(13);
  }
}
