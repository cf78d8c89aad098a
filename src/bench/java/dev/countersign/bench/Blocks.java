package dev.countersign.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/**
 * Asks the FX thread over and over for an answer, and remembers how long each took, and how long
 * the thread itself worked since the answer before: on a busy machine that is less.
 */
final class Blocks implements AutoCloseable {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Thread asking = new Thread(this::ask, "blocks");
  private double[] waits = new double[1 << 16];
  private double[] works = new double[1 << 16];
  private int count;
  private volatile boolean over;

  Blocks() {
    asking.setDaemon(true);
    asking.start();
  }

  private void ask() {
    try {
      long before = worked();
      while (!over) {
        Thread.sleep(1);
        long start = System.nanoTime();
        long worked = worked();
        if (count == waits.length) {
          waits = Arrays.copyOf(waits, count * 2);
          works = Arrays.copyOf(works, count * 2);
        }
        waits[count] = (System.nanoTime() - start) / 1e6;
        works[count++] = (worked - before) / 1e6;
        before = worked;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Nanoseconds that the FX thread has worked by now, as it says itself. */
  private static long worked() throws InterruptedException {
    CompletableFuture<Long> answer = new CompletableFuture<>();
    Platform.runLater(() -> answer.complete(THREADS.getCurrentThreadCpuTime()));
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stops asking. */
  @Override
  public void close() {
    over = true;
    try {
      asking.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    waits = Arrays.copyOf(waits, count);
    works = Arrays.copyOf(works, count);
    Arrays.sort(waits);
    Arrays.sort(works);
  }

  /** Milliseconds that the given share of the answers took at most; after closing. */
  double percentile(double share) {
    return at(waits, share);
  }

  /** The same of the processor time of the FX thread between two answers. */
  double work(double share) {
    return at(works, share);
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))];
  }

  int asked() {
    return count;
  }
}
