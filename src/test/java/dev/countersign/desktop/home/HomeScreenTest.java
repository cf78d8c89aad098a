package dev.countersign.desktop.home;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.countersign.desktop.common.Action;
import dev.countersign.desktop.common.Pictures;
import dev.countersign.desktop.common.RingKey;
import dev.countersign.desktop.common.TaskRunner;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HomeScreenTest {
  @TempDir static Path folder;

  private final List<Path> bundles = new ArrayList<>();
  private final TestDesktop window = new TestDesktop(TaskRunner.sameThread());
  private FakeWorkplace workplace;
  private HomeScreen home;
  private Scene scene;

  @Start
  void start(Stage stage) {
    workplace = new FakeWorkplace(folder.resolve("keys-" + System.identityHashCode(this)));
    home = new HomeScreen(window.desktop, workplace, new Exits(change -> {}, bundles::add));
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    scene = window.scene(home.view());
    stage.setScene(scene);
    stage.show();
  }

  private void enter(FxRobot robot) {
    robot.interact(() -> home.enter(window.desktop.actions()));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void someChanges() {
    workplace.add(
        "Cap retries at the edge and clear stock in one step",
        "harbour · main · iteration 2",
        new Status(
            Status.Tone.WAITS_FOR_ME,
            "Waits for your approval: 2 of 6 requirements open.",
            List.of("Safety reset: day 34 of 90")));
    workplace.add(
        "Move title search to its own service",
        "harbour · main · iteration 1",
        new Status(
            Status.Tone.OPEN,
            "Blocked: 4 of 6 requirements open.",
            List.of("Safety reset: day 34 of 90")));
    workplace.add(
        "Raise the payment timeout",
        "payments · release · iteration 3",
        new Status(Status.Tone.DONE, "All 5 requirements are met.", List.of()));
    workplace.add(
        "Old work",
        "gone · main · iteration 1",
        new Status(
            Status.Tone.ERROR,
            "/srv/gone is not a repository any more; open it where it is now.",
            List.of()));
    workplace.recent.add(new RecentRepository("harbour", Path.of("/srv/repo")));
    workplace.recent.add(new RecentRepository("payments", Path.of("/srv/one")));
    workplace.recent.add(new RecentRepository("payments", Path.of("/srv/two")));
  }

  @Test
  void the_first_start_explains_and_offers_the_sample(FxRobot robot) {
    enter(robot);
    Pictures.take(scene, "home-first-light");
    robot.clickOn("#home-try-sample");
    assertThat(workplace.asked).containsExactly("sample");
    dark(robot);
    Pictures.take(scene, "home-first-dark");
  }

  @Test
  void something_can_be_opened_whatever_screen_is_in_front(FxRobot robot) {
    robot.interact(() -> window.desktop.actions().call(Action.SAMPLE));
    assertThat(workplace.asked).containsExactly("sample");
    assertThat(window.desktop.actions().enabled(Action.OPEN_REPOSITORY).get()).isTrue();
  }

  @Test
  void what_waits_is_listed_with_its_state_and_the_open_window(FxRobot robot) {
    someChanges();
    enter(robot);
    Pictures.take(scene, "home-light");
    assertThat(robot.lookup("#home-recent .hyperlink").queryAllAs(Hyperlink.class))
        .extracting(Hyperlink::getText)
        .containsExactly("harbour", "payments · one", "payments · two");
    assertThat(robot.lookup(".change-state").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("Waits for your approval: 2 of 6 requirements open.");
    assertThat(robot.lookup("#home-windows .window").queryAllAs(Label.class))
        .extracting(Label::getText)
        .containsExactly("Safety reset: day 34 of 90");
    dark(robot);
    Pictures.take(scene, "home-dark");
  }

  @Test
  void a_change_that_comes_later_is_listed_even_after_a_garbage_collection(FxRobot robot) {
    enter(robot);
    WeakReference<Object> garbage = new WeakReference<>(new Object());
    while (garbage.get() != null) {
      System.gc();
    }
    someChanges();
    enter(robot);
    assertThat(robot.lookup(".change-card").queryAll()).hasSize(4);
  }

  @Test
  void a_click_opens_a_change(FxRobot robot) {
    someChanges();
    enter(robot);
    Entry first = workplace.entries.getFirst();
    robot.clickOn("#change-" + first.id());
    assertThat(workplace.asked).containsExactly("resume " + first.id());
  }

  @Test
  void the_open_panel_checks_while_one_types(FxRobot robot) {
    enter(robot);
    robot.clickOn("#home-open-repository");
    robot.clickOn("#open-repository").write("/srv/nowhere");
    assertThat(sentence(robot, "#open-sentence")).contains("is not a repository");
    assertThat(robot.lookup("#open-open").queryAs(Button.class).isDisabled()).isTrue();
    set(robot, "#open-repository", "/srv/harbour");
    assertThat(sentence(robot, "#open-sentence")).contains("Name the head");
    robot.clickOn("#open-head").write("retry-b");
    assertThat(sentence(robot, "#open-sentence")).contains("no branch, tag or commit");
    Pictures.take(scene, "home-open-panel-bad");
    robot.write("udget");
    assertThat(sentence(robot, "#open-sentence")).startsWith("4 commits");
    Pictures.take(scene, "home-open-panel-good");
    robot.clickOn("#open-open");
    assertThat(workplace.asked).singleElement().asString().contains("head=retry-budget");
    assertThat(window.overlay.isVisible()).isFalse();
  }

  @Test
  void a_base_is_asked_for_only_where_one_is_wanted(FxRobot robot) {
    enter(robot);
    robot.clickOn("#home-open-repository");
    set(robot, "#open-repository", "/srv/harbour");
    set(robot, "#open-head", "retry-budget");
    robot.clickOn("#open-from-commit");
    assertThat(sentence(robot, "#open-sentence")).contains("Name the base");
    set(robot, "#open-base", "main");
    Pictures.take(scene, "home-open-panel-base");
    robot.clickOn("#open-open");
    assertThat(workplace.asked).singleElement().asString().contains("base=Optional[main]");
  }

  @Test
  void a_key_is_made_here_and_its_line_shown(FxRobot robot) {
    enter(robot);
    robot.clickOn("#home-key").clickOn("#key-make");
    robot.clickOn("#key-make-now");
    assertThat(sentence(robot, "#key-sentence")).contains("id or e-mail");
    robot.clickOn("#key-principal").write("ruth@example.org");
    robot.clickOn("#key-make-now");
    WaitForAsyncUtils.waitForFxEvents();
    Pictures.take(scene, "home-key-made");
    RingKey made = window.desktop.keys().current().get().orElseThrow();
    assertThat(made.madeHere()).isTrue();
    assertThat(Files.exists(made.file())).isTrue();
    assertThat(robot.lookup("#key-fingerprint").queryLabeled().getText())
        .startsWith("SHA256:")
        .isEqualTo(made.fingerprint());
    assertThat(robot.lookup("#key-line").queryAs(TextField.class).getText())
        .startsWith("ruth@example.org ")
        .contains("ssh-ed25519 ");
  }

  @Test
  void a_file_that_is_no_key_is_refused_in_words(FxRobot robot) throws Exception {
    Path noKey = Files.writeString(folder.resolve("no-key"), "hello\n");
    enter(robot);
    robot.clickOn("#home-key");
    set(robot, "#key-file", noKey.toString());
    robot.clickOn("#key-use");
    assertThat(sentence(robot, "#key-sentence")).contains("no-key");
    assertThat(window.desktop.keys().current().get()).isEmpty();
  }

  @Test
  void a_dropped_folder_is_a_repository_and_a_file_a_bundle(FxRobot robot) throws Exception {
    Path bundle = Files.writeString(folder.resolve("change.zip"), "");
    enter(robot);
    robot.interact(() -> home.open(bundle));
    assertThat(bundles).containsExactly(bundle);
    robot.interact(() -> home.open(folder));
    assertThat(robot.lookup("#open-repository").queryAs(TextField.class).getText())
        .isEqualTo(folder.toString());
  }

  private static void dark(FxRobot robot) {
    robot.interact(
        () -> Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));
  }

  private static void set(FxRobot robot, String query, String text) {
    robot.interact(() -> robot.lookup(query).queryAs(TextField.class).setText(text));
  }

  private static String sentence(FxRobot robot, String query) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup(query).queryLabeled().getText();
  }
}
