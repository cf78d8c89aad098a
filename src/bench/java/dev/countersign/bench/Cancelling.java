package dev.countersign.bench;

import dev.countersign.model.Cancelled;
import dev.countersign.model.Progress;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Cancels work at seeded moments and measures how long it goes on after that. */
final class Cancelling {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Random random;
  private final int rounds;

  Cancelling(Random random, int rounds) {
    this.random = random;
    this.rounds = rounds;
  }

  /**
   * How long it went on.
   *
   * @param millis on the clock
   * @param worked milliseconds of processor time, of the thread that was called
   */
  record Stop(double millis, double worked) {}

  private record End(long nanos, long worked) {}

  /** One run, which may be cancelled from another thread. */
  private static final class Run implements Progress {
    private final CompletableFuture<End> end = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean isCancelled;

    Run(Consumer<Progress> work) {
      thread = Thread.ofPlatform().daemon().start(() -> run(work));
    }

    private void run(Consumer<Progress> work) {
      try {
        work.accept(this);
        complete();
      } catch (Cancelled e) {
        complete();
      } catch (RuntimeException e) {
        end.completeExceptionally(e);
      }
    }

    private void complete() {
      end.complete(new End(System.nanoTime(), THREADS.getCurrentThreadCpuTime()));
    }

    @Override
    public void update(String step, long done, long total) {}

    @Override
    public boolean isCancelled() {
      return isCancelled;
    }

    Stop cancel() {
      long worked = THREADS.getThreadCpuTime(thread.threadId());
      long asked = System.nanoTime();
      isCancelled = true;
      End ended = end.join();
      return new Stop(
          Math.max(0, ended.nanos() - asked) / 1e6, Math.max(0, ended.worked() - worked) / 1e6);
    }
  }

  /**
   * What came of each cancel; runs that had ended before are left out.
   *
   * @param fresh gives the work of one run, prepared
   */
  List<Stop> measure(Supplier<Consumer<Progress>> fresh) {
    Consumer<Progress> first = fresh.get();
    long start = System.nanoTime();
    long whole = new Run(first).end.join().nanos() - start;
    List<Stop> out = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      Run run = new Run(fresh.get());
      LockSupport.parkNanos((long) (random.nextDouble() * whole));
      if (!run.end.isDone()) {
        out.add(run.cancel());
      }
    }
    return out;
  }
}
