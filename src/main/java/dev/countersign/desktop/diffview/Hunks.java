package dev.countersign.desktop.diffview;

import dev.countersign.diff.Hunk;
import dev.countersign.diff.TextComparison;
import java.util.Optional;

/** Steps from hunk to hunk. */
final class Hunks {
  private Hunks() {}

  /** First row of the first hunk that starts after {@code row}. */
  static Optional<Integer> after(TextComparison comparison, int row) {
    return comparison.hunks().stream().map(Hunk::firstRow).filter(it -> it > row).findFirst();
  }

  /** First row of the last hunk that starts before {@code row}. */
  static Optional<Integer> before(TextComparison comparison, int row) {
    return comparison.hunks().reversed().stream()
        .map(Hunk::firstRow)
        .filter(it -> it < row)
        .findFirst();
  }
}
