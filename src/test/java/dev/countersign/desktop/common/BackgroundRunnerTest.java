package dev.countersign.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
                Thread.onSpinWait();
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

  @Test
  void a_failure_that_nobody_waits_for_any_more_is_not_told() throws Exception {
    List<String> told = new ArrayList<>();
    CompletableFuture<Thread> working = new CompletableFuture<>();
    WaitForAsyncUtils.waitForAsyncFx(
        30_000,
        () -> {
          Running running =
              new BackgroundRunner(failure -> {})
                  .run(
                      "reads what was typed before",
                      progress -> {
                        working.complete(Thread.currentThread());
                        throw new BadInput("test.no", "There is nothing.");
                      },
                      done -> told.add("done"),
                      failure -> told.add("failed"),
                      () -> told.add("cancelled"));
          // It has failed by now, but the FX thread, which is here, could not be told.
          working.join().join();
          running.cancel();
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(told).containsExactly("cancelled");
  }
}
