package dev.countersign.bench;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** Milliseconds, measured several times. */
final class Samples {
  private final double[] sorted;

  Samples(int rounds, DoubleSupplier measured) {
    sorted = new double[rounds];
    Arrays.setAll(sorted, round -> measured.getAsDouble());
    Arrays.sort(sorted);
  }

  /** What the given share of them stays below. */
  double percentile(double share) {
    return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))];
  }
}
