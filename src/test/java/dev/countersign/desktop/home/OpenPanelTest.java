package dev.countersign.desktop.home;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.countersign.desktop.common.Choosers;
import dev.countersign.review.OpenRequest;
import dev.countersign.review.RangeSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What somebody does in the panel while the repository is still being read. */
@ExtendWith(ApplicationExtension.class)
class OpenPanelTest {
  @TempDir static Path folder;

  private final HeldRunner tasks = new HeldRunner();
  private final List<OpenRequest> opened = new ArrayList<>();

  @Start
  void start(Stage stage) {
    TestDesktop window = new TestDesktop(tasks);
    FakeWorkplace workplace = new FakeWorkplace(folder);
    OpenPanelModel model = new OpenPanelModel(workplace, tasks);
    model.repository().set("/srv/harbour");
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    window.desktop.shell().openPanel(new OpenPanel(model, Choosers.none(), opened::add));
    stage.setScene(window.scene(new Region()));
    stage.show();
  }

  @Test
  void keeps_what_is_typed_and_chosen_while_the_repository_is_read(FxRobot robot) {
    robot.clickOn("#open-head").write("retry-budget");
    robot.clickOn("#open-target").write("v1.4");
    robot.clickOn("#open-from-commit");
    robot.clickOn("#open-base").write("main");
    assertThat(disabled(robot, "#open-open")).isTrue();
    robot.interact(tasks::release);
    assertThat(text(robot, "#open-head")).isEqualTo("retry-budget");
    assertThat(text(robot, "#open-target")).isEqualTo("v1.4");
    assertThat(text(robot, "#open-base")).isEqualTo("main");
    assertThat(robot.lookup("#open-from-commit").queryAs(ToggleButton.class).isSelected()).isTrue();
    robot.clickOn("#open-open");
    assertThat(opened)
        .containsExactly(
            new OpenRequest(
                Path.of("/srv/harbour"),
                Optional.of("v1.4"),
                new RangeSpec(Optional.of("main"), "retry-budget", false),
                Optional.empty()));
  }

  @Test
  void the_arrow_keys_choose_from_where(FxRobot robot) {
    robot.interact(tasks::release);
    robot.interact(() -> robot.lookup("#open-from-target").query().requestFocus());
    robot.type(KeyCode.RIGHT);
    assertThat(robot.lookup("#open-from-commit").queryAs(ToggleButton.class).isSelected()).isTrue();
    assertThat(robot.lookup("#open-base").query().isVisible()).isTrue();
    robot.type(KeyCode.TAB).write("main");
    assertThat(text(robot, "#open-base")).isEqualTo("main");
  }

  @Test
  void another_repository_cannot_be_opened_before_it_is_read(FxRobot robot) {
    robot.clickOn("#open-head").write("retry-budget");
    robot.interact(tasks::release);
    assertThat(disabled(robot, "#open-open")).isFalse();
    robot.clickOn("#open-head").write("s");
    assertThat(sentence(robot)).isEqualTo("Checking the range…");
    robot.clickOn("#open-repository").write("2");
    assertThat(disabled(robot, "#open-open")).isTrue();
    assertThat(sentence(robot)).isEqualTo("Reading the repository…");
    robot.interact(tasks::release);
    assertThat(sentence(robot)).contains("is not a repository");
    assertThat(text(robot, "#open-head")).isEqualTo("retry-budgets");
  }

  private static String sentence(FxRobot robot) {
    return robot.lookup("#open-sentence").queryAs(Labeled.class).getText();
  }

  private static boolean disabled(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Node.class).isDisabled();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(TextInputControl.class).getText();
  }
}
