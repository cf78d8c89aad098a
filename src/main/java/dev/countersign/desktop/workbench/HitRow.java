package dev.countersign.desktop.workbench;

import dev.countersign.diff.Row;
import dev.countersign.diff.TextComparison;
import dev.countersign.review.SearchHit;
import dev.countersign.review.SearchScope;
import java.util.Optional;

/** Where a hit stands in a comparison, in whatever whitespace mode that was made. */
final class HitRow {
  private HitRow() {}

  /** Index of the row; empty for a path, which stands in no row. */
  static Optional<Integer> of(TextComparison comparison, SearchHit hit) {
    for (int i = 0; i < comparison.rows().size(); i++) {
      if (line(comparison.rows().get(i), hit.scope()) == hit.line() - 1 && hit.line() > 0) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static int line(Row row, SearchScope scope) {
    return scope == SearchScope.REMOVED ? row.leftLine() : row.rightLine();
  }
}
