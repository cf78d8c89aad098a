package dev.countersign.desktop.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PortionsTest {
  private Portions<Integer> column;

  @Start
  void start(Stage stage) {
    column = new Portions<>(number -> new Label("item " + number));
    stage.setScene(new Scene(column, 300, 900));
    stage.show();
  }

  @Test
  void a_long_list_is_shown_in_portions_until_its_end(FxRobot robot) {
    show(robot, 100);
    assertThat(column.getChildren()).hasSize(41);
    assertThat(link().getText()).isEqualTo("Show 60 more");

    robot.interact(link()::fire);
    robot.interact(link()::fire);

    assertThat(column.getChildren())
        .extracting(node -> ((Label) node).getText())
        .containsExactlyElementsOf(
            IntStream.range(0, 100).mapToObj(number -> "item " + number).toList());
  }

  @Test
  void a_short_list_has_no_link_and_takes_the_place_of_the_one_before(FxRobot robot) {
    show(robot, 100);
    show(robot, 40);
    assertThat(column.getChildren()).hasSize(40).noneMatch(Hyperlink.class::isInstance);
  }

  private void show(FxRobot robot, int size) {
    List<Integer> numbers = IntStream.range(0, size).boxed().toList();
    robot.interact(() -> column.show(numbers));
  }

  private Hyperlink link() {
    return (Hyperlink) column.getChildren().getLast();
  }
}
