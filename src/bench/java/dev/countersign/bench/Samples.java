package dev.countersign.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Milliseconds, or anything else, measured several times. */
final class Samples {
  private final double[] sorted;

  Samples(int rounds, DoubleSupplier measured) {
    sorted = new double[rounds];
    Arrays.setAll(sorted, round -> measured.getAsDouble());
    Arrays.sort(sorted);
  }

  Samples(List<Double> measured) {
    sorted = measured.stream().mapToDouble(value -> value).sorted().toArray();
  }

  /** What the given share of them stays below; 0 where there are none. */
  double percentile(double share) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))];
  }
}
