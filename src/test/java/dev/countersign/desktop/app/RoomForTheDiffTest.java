package dev.countersign.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.desktop.common.Action;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** In a small window the diff can have the room, and names of files come before their badges. */
class RoomForTheDiffTest extends OnSample {
  @Test
  void what_stands_beside_the_diff_gives_its_room_and_comes_back(FxRobot robot) throws Exception {
    double before = rightEnd("#diff-scroll");
    assertThat(onFx(() -> window.getScene().lookup(".side"))).isNotNull();
    robot.type(KeyCode.B);
    idle();
    assertThat(onFx(() -> window.getScene().lookup(".side"))).isNull();
    assertThat(rightEnd("#diff-scroll")).isGreaterThan(before + 200);
    robot.type(KeyCode.B);
    idle();
    assertThat(onFx(() -> window.getScene().lookup(".side"))).isNotNull();
    assertThat(rightEnd("#diff-scroll")).isEqualTo(before);
    robot.type(KeyCode.B);
    onFx(() -> composition.actions().call(Action.RECORD));
    idle();
    onFx(() -> composition.actions().call(Action.BACK));
    idle();
    assertThat(onFx(() -> window.getScene().lookup(".side"))).isNull();
  }

  @Test
  void a_heading_says_once_what_every_file_below_it_is() throws Exception {
    String shown =
        onFx(() ->
            find("#files").lookupAll(".badge").stream()
                .filter(Node::isVisible)
                .map(Labeled.class::cast)
                .map(Labeled::getText)
                .toList()
                .toString());
    assertThat(shown).contains("Tier 1").doesNotContain("Control plane");
  }

  /** Where the right end of a node is. */
  private double rightEnd(String query) throws Exception {
    return onFx(() -> {
      Node node = find(query);
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      return bounds.getMaxX();
    });
  }
}
