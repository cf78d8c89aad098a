package dev.countersign.bench;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/** Asks the FX thread over and over for an answer, and remembers how long each took. */
final class Blocks implements AutoCloseable {
  private final Thread asking = new Thread(this::ask, "blocks");
  private double[] waits = new double[1 << 20];
  private int count;
  private volatile boolean over;

  Blocks() {
    asking.setDaemon(true);
    asking.start();
  }

  private void ask() {
    try {
      while (!over) {
        Thread.sleep(1);
        long start = System.nanoTime();
        CountDownLatch answered = new CountDownLatch(1);
        Platform.runLater(answered::countDown);
        answered.await();
        if (count == waits.length) {
          waits = Arrays.copyOf(waits, count * 2);
        }
        waits[count++] = (System.nanoTime() - start) / 1e6;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
    Arrays.sort(waits);
  }

  /** Milliseconds that all but the given share of the answers took; after closing. */
  double percentile(double share) {
    return waits[(int) Math.min(waits.length - 1L, (long) (waits.length * share))];
  }

  double longest() {
    return waits[waits.length - 1];
  }

  int asked() {
    return count;
  }
}
