package dev.countersign.desktop.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The watch finds what it is there for, and is in force. */
@ExtendWith(ApplicationExtension.class)
class FxWatchTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Test
  void an_event_that_works_too_long_is_found_with_its_stack() throws Exception {
    FxWatch watch = FxWatch.start("fx-watch", TimeUnit.MILLISECONDS.toNanos(100));
    AtomicReference<Optional<String>> found = new AtomicReference<>(Optional.empty());
    // The first answer tells the watch which thread it is.
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> {
          WaitForAsyncUtils.waitForAsyncFx(30_000, () -> work(TimeUnit.MILLISECONDS.toNanos(300)));
          found.set(watch.takeFault());
          return found.get().isPresent();
        });
    assertThat(found.get().orElseThrow())
        .contains("ms on one event")
        .contains(FxWatchTest.class.getName() + ".work");
  }

  @Test
  void an_event_that_is_short_is_none() throws Exception {
    FxWatch watch = FxWatch.start("fx-watch", TimeUnit.SECONDS.toNanos(3));
    for (int i = 0; i < 50; i++) {
      WaitForAsyncUtils.waitForAsyncFx(30_000, () -> work(TimeUnit.MILLISECONDS.toNanos(2)));
    }
    assertThat(watch.takeFault()).isEmpty();
  }

  @Test
  void every_test_of_the_desktop_is_watched() {
    assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList())
        .contains(WatchExtension.THREAD);
  }

  @Test
  void what_belongs_on_another_thread_is_told_from_the_rest() {
    String git = "dev.countersign.git.GitRepository.open";
    String review = "dev.countersign.review.Workstation.open";
    String desktop = "dev.countersign.desktop.home.HomeViewModel.open";
    assertThat(OffLimits.isIn(stack(git, review, desktop))).isTrue();
    assertThat(OffLimits.isIn(stack("java.io.RandomAccessFile.read", git, desktop))).isTrue();
    assertThat(OffLimits.isIn(stack("dev.countersign.diff.DiffEngine.compare", desktop))).isTrue();
    assertThat(OffLimits.isIn(stack(desktop, "javafx.event.Event.fireEvent"))).isFalse();
    assertThat(OffLimits.isIn(stack("dev.countersign.diff.Span.start", desktop))).isFalse();
    assertThat(
            OffLimits.isIn(
                stack(git, desktop, "dev.countersign.desktop.common.SameThreadRunner.run")))
        .isFalse();
    assertThat(
            OffLimits.isIn(
                stack(git, "dev.countersign.desktop.home.HomeScreenTest$1.call", desktop)))
        .isFalse();
    assertThat(OffLimits.isIn(stack(git, review, "dev.countersign.cli.Main.main"))).isFalse();
  }

  private static StackTraceElement[] stack(String... calls) {
    StackTraceElement[] stack = new StackTraceElement[calls.length];
    for (int i = 0; i < calls.length; i++) {
      int dot = calls[i].lastIndexOf('.');
      stack[i] =
          new StackTraceElement(
              calls[i].substring(0, dot), calls[i].substring(dot + 1), "File.java", 1);
    }
    return stack;
  }

  /** Keeps a processor busy. */
  private static long work(long nanos) {
    long start = THREADS.getCurrentThreadCpuTime();
    long sum = 0;
    while (THREADS.getCurrentThreadCpuTime() - start < nanos) {
      sum += start;
    }
    return sum;
  }
}
