package dev.countersign.desktop.watch;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Asks the FX thread for an answer over and over. While one is owed, it looks how much processor
 * time the thread has taken since the last answer, and what it is doing. Safe to use from any
 * thread.
 */
final class FxWatch {
  /** Once may be chance: a thread that the machine has put aside looks as if it waited. */
  static final int ROUNDS_AT_WORK = 8;

  private static final long ROUND_MILLIS = 20;
  private static final int FRAMES_TOLD = 40;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long mostNanos;
  private boolean owed;
  private @Nullable Thread fx;
  private long workedAtAnswer;
  private int roundsAtWork;
  private @Nullable String fault;

  private FxWatch(long mostNanos) {
    this.mostNanos = mostNanos;
  }

  /**
   * Watches from now on, until the virtual machine ends.
   *
   * @param name of the thread that watches
   * @param mostNanos processor time that the FX thread may take between two answers
   */
  static FxWatch start(String name, long mostNanos) {
    FxWatch watch = new FxWatch(mostNanos);
    ScheduledExecutorService rounds =
        Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name(name).unstarted(work));
    ScheduledFuture<?> ignored =
        rounds.scheduleWithFixedDelay(watch::round, 0, ROUND_MILLIS, TimeUnit.MILLISECONDS);
    return watch;
  }

  /** What was found since it was asked for last, in words with the stack. */
  synchronized Optional<String> takeFault() {
    Optional<String> found = Optional.ofNullable(fault);
    fault = null;
    return found;
  }

  private synchronized void round() {
    if (owed) {
      look();
      return;
    }
    try {
      owed = true;
      Platform.runLater(this::answer);
    } catch (IllegalStateException notStarted) {
      owed = false;
    }
  }

  private synchronized void answer() {
    fx = Thread.currentThread();
    workedAtAnswer = THREADS.getCurrentThreadCpuTime();
    roundsAtWork = 0;
    owed = false;
  }

  private void look() {
    Thread watched = fx;
    if (watched == null) {
      return;
    }
    StackTraceElement[] stack = watched.getStackTrace();
    long worked = THREADS.getThreadCpuTime(watched.threadId()) - workedAtAnswer;
    roundsAtWork = OffLimits.isIn(stack) ? roundsAtWork + 1 : 0;
    if (worked > mostNanos) {
      found("worked " + worked / 1_000_000 + " ms on one event", stack);
    } else if (roundsAtWork >= ROUNDS_AT_WORK) {
      found("did what belongs on another thread", stack);
    }
  }

  private void found(String what, StackTraceElement[] stack) {
    if (fault == null) {
      fault =
          "The FX thread "
              + what
              + "; at last it was at\n  "
              + Arrays.stream(stack)
                  .limit(FRAMES_TOLD)
                  .map(StackTraceElement::toString)
                  .collect(Collectors.joining("\n  "));
    }
  }
}
