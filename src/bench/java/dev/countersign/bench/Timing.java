package dev.countersign.bench;

import java.util.Arrays;

/** Wall-clock medians. */
final class Timing {
  private static final int ROUNDS = 5;
  private static final int WARM_UP = 8;

  private Timing() {}

  /**
   * Two medians of one run.
   *
   * @param ours milliseconds
   * @param anchor milliseconds
   */
  record Pair(double ours, double anchor) {}

  /** Ours after a warm-up, the anchor with a warm page cache, in turns; the median of five each. */
  static Pair interleaved(Runnable ours, Runnable anchor) {
    anchor.run();
    warmUp(ours);
    double[] first = new double[ROUNDS];
    double[] second = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      first[i] = millis(ours);
      second[i] = millis(anchor);
    }
    return new Pair(median(first), median(second));
  }

  /** The median of five, after a warm-up. */
  static double median(Runnable ours) {
    warmUp(ours);
    double[] times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      times[i] = millis(ours);
    }
    return median(times);
  }

  private static void warmUp(Runnable ours) {
    for (int i = 0; i < WARM_UP; i++) {
      ours.run();
    }
  }

  private static double millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }
}
