package dev.countersign.desktop.workbench;

import dev.countersign.desktop.diffview.Side;
import dev.countersign.diff.Row;
import dev.countersign.diff.TextComparison;
import dev.countersign.review.ReviewFile;
import dev.countersign.review.SearchHit;
import dev.countersign.review.SearchScope;
import java.util.Optional;

/**
 * A line that somebody wants to see.
 *
 * @param file its file
 * @param side of that file
 * @param line its index, or -1 for the file as such
 */
record WantedLine(ReviewFile file, Side side, int line) {
  /** The line of a hit; the file where the hit is a path. */
  static WantedLine of(SearchHit hit) {
    Side side = hit.scope() == SearchScope.REMOVED ? Side.OLD : Side.NEW;
    return new WantedLine(hit.file(), side, hit.line() - 1);
  }

  /** Index of its row in a comparison, in whatever whitespace mode that was made. */
  Optional<Integer> row(TextComparison comparison) {
    for (int i = 0; i < comparison.rows().size() && line >= 0; i++) {
      Row row = comparison.rows().get(i);
      if (line == (side == Side.OLD ? row.leftLine() : row.rightLine())) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
