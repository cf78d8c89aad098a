package dev.countersign.desktop.home;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.countersign.desktop.common.Choosers;
import dev.countersign.desktop.common.Pictures;
import dev.countersign.review.RemoteChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FetchInOpenPanelTest {
  @TempDir static Path folder;

  private final HeldRunner tasks = new HeldRunner();
  private final TestDesktop window = new TestDesktop(tasks);
  private FakeWorkplace workplace;
  private OpenPanelModel model;
  private Scene scene;

  @Start
  void start(Stage stage) {
    workplace = new FakeWorkplace(folder);
    model = new OpenPanelModel(workplace, tasks);
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    window.desktop.shell().openPanel(new OpenPanel(model, Choosers.none(), request -> {}));
    scene = window.scene(new Region());
    stage.setScene(scene);
    stage.show();
  }

  private void read(FxRobot robot) {
    assertThat(robot.lookup("#open-fetch").queryAs(Node.class).isDisabled()).isTrue();
    robot.clickOn("#open-repository").write("/srv/harbour");
    robot.interact(tasks::release);
  }

  @Test
  void brings_new_branches_to_choose_from_and_keeps_what_is_typed(FxRobot robot) {
    read(robot);
    robot.clickOn("#open-head").write("retry-budget").clickOn("#open-target").write("main");
    robot.interact(tasks::release);
    robot.clickOn("#open-fetch");
    assertThat(robot.lookup("#fetch-cancel").queryAs(Node.class).isVisible()).isTrue();
    Pictures.take(scene, "open-panel-fetching");
    robot.interact(tasks::release);
    Pictures.take(scene, "open-panel-fetched");
    assertThat(workplace.asked).containsExactly("fetch origin for main");
    assertThat(sentence(robot)).isEqualTo("From origin: 1 branch or tag moved, 1 is new.");
    assertThat(model.names()).contains("origin/retry-budget-2");
    assertThat(robot.lookup("#open-head").queryAs(TextInputControl.class).getText())
        .isEqualTo("retry-budget");
    assertThat(model.good().get()).isTrue();
  }

  @Test
  void asks_for_the_remote_where_none_stands_out(FxRobot robot) {
    workplace.remotes = new RemoteChoice(Optional.empty(), List.of("company", "upstream_2"));
    read(robot);
    robot.clickOn("#open-fetch");
    robot.interact(tasks::release);
    assertThat(workplace.asked).isEmpty();
    Pictures.take(scene, "open-panel-fetch-which");
    robot.clickOn("upstream_2");
    robot.interact(tasks::release);
    assertThat(workplace.asked).containsExactly("fetch upstream_2 for the default target");
    assertThat(robot.lookup(".fetch-remote").queryAll()).isEmpty();
  }

  @Test
  void cancel_and_another_repository_end_it(FxRobot robot) {
    read(robot);
    robot.clickOn("#open-fetch").clickOn("#fetch-cancel");
    robot.interact(tasks::release);
    assertThat(workplace.asked).isEmpty();
    robot.clickOn("#open-fetch");
    robot.clickOn("#open-repository").write("2");
    robot.interact(tasks::release);
    assertThat(workplace.asked).isEmpty();
    assertThat(model.fetch().running().get()).isFalse();
  }

  @Test
  void closing_the_panel_ends_it(FxRobot robot) {
    read(robot);
    robot.clickOn("#open-fetch");
    robot.interact(window.overlay::close);
    robot.interact(tasks::release);
    assertThat(workplace.asked).isEmpty();
  }

  private static String sentence(FxRobot robot) {
    return robot.lookup("#fetch-sentence").queryAs(Labeled.class).getText();
  }
}
