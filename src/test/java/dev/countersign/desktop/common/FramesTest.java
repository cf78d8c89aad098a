package dev.countersign.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FramesTest {
  private final List<String> done = new ArrayList<>();

  @Test
  void each_step_has_a_frame_of_its_own_and_the_order_is_kept() throws Exception {
    AnimationTimer frames =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            done.add("frame");
          }
        };
    Platform.runLater(() -> {
      frames.start();
      Frames.spread(List.of(() -> done.add("a"), () -> done.add("b"), () -> done.add("c")));
    });

    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.waitForAsyncFx(30_000, () -> done.contains("c")));
    Platform.runLater(frames::stop);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(done.subList(done.indexOf("a"), done.indexOf("c") + 1))
        .containsExactly("a", "frame", "b", "frame", "c");
  }
}
