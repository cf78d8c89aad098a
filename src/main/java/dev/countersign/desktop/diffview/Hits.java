package dev.countersign.desktop.diffview;

import dev.countersign.diff.Row;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a comparison in which something was found, from the top.
 *
 * @param inFile by the search in the file
 * @param inAll by the search in all files
 */
record Hits(List<Integer> inFile, List<Integer> inAll) {
  static final Hits NONE = new Hits(List.of(), List.of());

  private static final int MOST = 10_000;

  /** Looks for both. */
  static Hits of(TextComparison comparison, ViewOptions options, Progress progress) {
    return new Hits(
        rows(comparison, options.inFile(), progress), rows(comparison, options.inAll(), progress));
  }

  private static List<Integer> rows(
      TextComparison comparison, Optional<Highlight> wanted, Progress progress) {
    List<Integer> hits = new ArrayList<>();
    for (int i = 0; wanted.isPresent() && i < comparison.rows().size() && hits.size() < MOST; i++) {
      progress.throwIfCancelled();
      Row row = comparison.rows().get(i);
      if (isIn(comparison, row, Side.NEW, wanted.get(), progress)
          || isIn(comparison, row, Side.OLD, wanted.get(), progress)) {
        hits.add(i);
      }
    }
    return List.copyOf(hits);
  }

  private static boolean isIn(
      TextComparison comparison, Row row, Side side, Highlight wanted, Progress progress) {
    return !Lines.isFiller(row, side) && !wanted.in(comparison, row, side, progress).isEmpty();
  }
}
