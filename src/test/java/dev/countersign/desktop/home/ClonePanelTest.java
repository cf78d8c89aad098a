package dev.countersign.desktop.home;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.countersign.desktop.common.BackgroundRunner;
import dev.countersign.desktop.common.Pictures;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ClonePanelTest {
  @TempDir static Path folder;

  private TestDesktop window;
  private FakeWorkplace workplace;
  private Scene scene;

  @Start
  void start(Stage stage) {
    window = new TestDesktop(new BackgroundRunner(failure -> {}));
    workplace = new FakeWorkplace(folder);
    HomeScreen home =
        new HomeScreen(window.desktop, workplace, new Exits(change -> {}, bundle -> {}));
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    scene = window.scene(home.view());
    stage.setScene(scene);
    stage.show();
    home.enter(window.desktop.actions());
  }

  @Test
  void a_clone_asks_only_what_the_other_side_asks_and_is_offered_for_opening(FxRobot robot)
      throws Exception {
    robot.clickOn("#home-clone");
    robot.clickOn("#clone-url").write("https://git.example.org/retail/harbour.git");
    assertThat(robot.lookup("#clone-name").queryAs(TextField.class).getText()).isEqualTo("harbour");
    assertThat(robot.lookup("#remote-answer").tryQuery()).isEmpty();
    Pictures.take(scene, "home-clone-panel");
    robot.clickOn("#clone-start");
    waitFor(robot, "#remote-answer");
    robot.clickOn("#remote-answer").write("ruth").clickOn("#remote-answer-go");
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () ->
            robot
                .lookup("#remote-answer")
                .tryQuery()
                .filter(PasswordField.class::isInstance)
                .isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#clone-progress").queryLabeled().getText())
        .isEqualTo("Receiving objects 1,200 / 8,000");
    robot.clickOn("#remote-answer").write("secret");
    Pictures.take(scene, "home-clone-asks");
    robot.clickOn("#remote-answer-go");
    waitFor(robot, "#open-repository");
    assertThat(workplace.asked)
        .containsExactly("clone https://git.example.org/retail/harbour.git", "ruth:secret");
    assertThat(robot.lookup("#open-repository").queryAs(TextField.class).getText())
        .endsWith("harbour");
  }

  @Test
  void cancel_while_a_question_waits_ends_the_clone(FxRobot robot) throws Exception {
    robot.clickOn("#home-clone");
    robot.clickOn("#clone-url").write("https://git.example.org/harbour");
    robot.clickOn("#clone-start");
    waitFor(robot, "#remote-answer");
    robot.clickOn("#clone-cancel");
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> robot.lookup("#clone-sentence").queryLabeled().getText().startsWith("Cancelled"));
    assertThat(robot.lookup("#remote-answer").tryQuery()).isEmpty();
    assertThat(workplace.asked).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          https://git.example.org/retail/harbour.git,  harbour
          https://git.example.org/retail/harbour/,     harbour
          git@git.example.org:harbour.git,             harbour
          /srv/git/harbour.git,                        harbour
          https://git.example.org/a?x=/../b,           a
          https://git.example.org/..,                  ''
          '',                                          ''
          """)
  void the_folder_is_named_after_the_last_part_of_the_url(String url, String name) {
    assertThat(CloneModel.folderName(url)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          https://git.example.org/harbour, true
          git@git.example.org:harbour.git, true
          file:///srv/harbour,             true
          javascript:alert(1),             false
          some words about a URL,          false
          """)
  void only_what_can_be_cloned_is_taken_for_a_url(String text, boolean taken) {
    assertThat(Drops.looksLikeUrl(text)).isEqualTo(taken);
  }

  private static void waitFor(FxRobot robot, String query) throws Exception {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> robot.lookup(query).tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
