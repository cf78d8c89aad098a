package dev.countersign.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.desktop.common.Choosers;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Pictures;
import dev.countersign.git.CloneRequest;
import dev.countersign.git.Cloner;
import dev.countersign.git.CredentialSource;
import dev.countersign.model.Progress;
import dev.countersign.review.Workstation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What the remote has now comes into the change that is being read, by key and mouse. */
@ExtendWith(ApplicationExtension.class)
class FetchInWorkbenchTest {
  private static final int PATIENCE = 30;

  @TempDir Path folder;
  private Path origin;
  private Path copy;
  private Workstation workstation;
  private Composition composition;
  private Stage window;

  @BeforeEach
  void open() throws Exception {
    origin = Files.createDirectory(folder.resolve("origin"));
    git(origin, "init", "-q", "-b", "main");
    commit("a.txt", "1\n");
    git(origin, "checkout", "-q", "-b", "topic");
    commit("a.txt", "2\n");
    git(origin, "checkout", "-q", "main");
    copy =
        Cloner.clone(
            new CloneRequest(
                origin.toString(), folder.resolve("copy"), false, CredentialSource.none()),
            Progress.none());
    workstation = Workstation.open(folder.resolve("store"), Clock.systemUTC());
    window = FxToolkit.registerPrimaryStage();
    WaitForAsyncUtils.waitForAsyncFx(
        PATIENCE * 1000L,
        () -> {
          composition = Compositions.on(workstation, Choosers.none());
          composition.look().theme().set(Look.Theme.LIGHT);
          Theming.follow(composition.look());
          window.setScene(composition.start(990, 900));
          window.show();
          composition.home().open(copy);
        });
  }

  @AfterEach
  void close() throws Exception {
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE * 1000L, () -> composition.shell().home());
    idle();
    FxToolkit.cleanupStages();
    workstation.close();
  }

  private void openTopic(FxRobot robot) throws Exception {
    robot.clickOn("#open-head").write("origin/topic");
    idle();
    robot.clickOn("#open-open");
    await(robot, "#iteration");
    idle();
    assertThat(text(robot, "#iteration")).isEqualTo("iteration 1");
  }

  private void fetch(FxRobot robot) {
    robot.press(KeyCode.SHIFT).type(KeyCode.F5).release(KeyCode.SHIFT);
  }

  @Test
  void a_head_that_moved_on_the_remote_is_a_new_iteration(FxRobot robot) throws Exception {
    openTopic(robot);
    git(origin, "checkout", "-q", "topic");
    commit("a.txt", "3\n");
    fetch(robot);
    WaitForAsyncUtils.waitFor(
        PATIENCE,
        TimeUnit.SECONDS,
        () ->
            robot
                .lookup("#iteration")
                .tryQueryAs(Labeled.class)
                .filter(label -> label.getText().equals("iteration 2"))
                .isPresent());
    idle();
    await(robot, "From origin: 1 branch or tag moved, none is new.");
    Pictures.take(window.getScene(), "workbench-fetched");
    assertThat(workstation.changes())
        .singleElement()
        .satisfies(change ->
            assertThat(change.iteration().head().hex())
                .isEqualTo(git(origin, "rev-parse", "topic").strip()));
    assertThat(robot.lookup("#fetch-sentence").tryQuery()).isEmpty();
  }

  @Test
  void a_repository_without_a_remote_gets_a_sentence(FxRobot robot) throws Exception {
    openTopic(robot);
    git(copy, "config", "--remove-section", "remote.origin");
    fetch(robot);
    await(robot, "#fetch-sentence");
    idle();
    Pictures.take(window.getScene(), "workbench-fetch-no-remote");
    assertThat(text(robot, "#fetch-sentence")).contains("has no remote to fetch from");
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#fetch-sentence").tryQuery()).isEmpty();
    assertThat(text(robot, "#iteration")).isEqualTo("iteration 1");
  }

  private static void await(FxRobot robot, String query) throws Exception {
    WaitForAsyncUtils.waitFor(
        PATIENCE,
        TimeUnit.SECONDS,
        () -> robot.lookup(query).tryQuery().filter(node -> node.isVisible()).isPresent());
  }

  private void idle() throws Exception {
    WaitForAsyncUtils.waitFor(
        PATIENCE,
        TimeUnit.SECONDS,
        () ->
            WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE * 1000L, () -> composition.tasks().running().get() == 0));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  private void commit(String file, String content) throws Exception {
    Files.writeString(origin.resolve(file), content);
    git(origin, "add", "-A");
    git(origin, "commit", "-q", "-m", "Write " + content.strip());
  }

  private static String git(Path repository, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + who + "_NAME", "Ines Alvarez");
      environment.put("GIT_" + who + "_EMAIL", "ines@example.org");
    }
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
