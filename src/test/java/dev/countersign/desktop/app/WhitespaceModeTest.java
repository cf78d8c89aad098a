package dev.countersign.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** White space can be left out for reading, and only the exact comparison can be marked. */
class WhitespaceModeTest extends OnSample {
  @Test
  void nothing_can_be_marked_while_white_space_is_ignored(FxRobot robot) throws Exception {
    String none = text("#file-units");
    String path = text("#file-path");
    robot.type(KeyCode.W);
    idle();
    robot.type(KeyCode.M);
    robot.type(KeyCode.H);
    idle();
    assertThat(text("#file-units")).isEqualTo(none);
    assertThat(text("#file-path")).isEqualTo(path);
    assertThat(onFx(() -> find("#mark-file").isDisabled())).isTrue();
    robot.type(KeyCode.W);
    idle();
    assertThat(onFx(() -> find("#mark-file").isDisabled())).isFalse();
    robot.type(KeyCode.M);
    idle();
    assertThat(text("#file-path")).isNotEqualTo(path);
  }
}
