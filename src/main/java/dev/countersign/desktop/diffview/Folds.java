package dev.countersign.desktop.diffview;

import dev.countersign.diff.Folding;
import dev.countersign.diff.RowRange;
import dev.countersign.diff.TextComparison;
import java.util.ArrayList;
import java.util.List;

/**
 * What the reader has unfolded of one comparison. Immutable.
 *
 * @param revealed rows shown besides hunks and their context
 */
record Folds(List<RowRange> revealed) {
  static final Folds CONTEXT_ONLY = new Folds(List.of());

  /** Nothing is folded. */
  static Folds none(TextComparison comparison) {
    return new Folds(List.of(new RowRange(0, comparison.rows().size())));
  }

  Folds reveal(RowRange rows) {
    List<RowRange> more = new ArrayList<>(revealed);
    more.add(rows);
    return new Folds(List.copyOf(more));
  }

  List<Folding.Segment> segments(TextComparison comparison) {
    return Folding.segments(comparison.rows(), Folding.CONTEXT, revealed);
  }
}
