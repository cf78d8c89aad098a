package dev.countersign.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class BackgroundRunnerTest {
  @Test
  void work_that_computes_lets_work_begin_that_was_asked_for_later() throws Exception {
    int busy = 2 * Runtime.getRuntime().availableProcessors();
    AtomicBoolean selected = new AtomicBoolean();
    CountDownLatch ended = new CountDownLatch(busy + 1);
    WaitForAsyncUtils.asyncFx(() -> {
      TaskRunner tasks = new BackgroundRunner(failure -> {});
      for (int i = 0; i < busy; i++) {
        tasks.run(
            "counts",
            progress -> {
              while (!selected.get()) {
                progress.throwIfCancelled();
              }
              return true;
            },
            done -> ended.countDown());
      }
      tasks.run(
          "compares the selected file",
          progress -> {
            selected.set(true);
            return true;
          },
          done -> ended.countDown());
    });
    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
  }
}
