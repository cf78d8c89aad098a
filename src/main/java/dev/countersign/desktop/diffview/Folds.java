package dev.countersign.desktop.diffview;

import dev.countersign.diff.Folding;
import dev.countersign.diff.RowRange;
import dev.countersign.diff.TextComparison;
import java.util.ArrayList;
import java.util.List;

/**
 * What the reader has unfolded of one comparison. Immutable.
 *
 * @param revealed what is shown besides hunks and their context
 * @param all whether nothing at all is folded
 */
record Folds(List<Hidden> revealed, boolean all) {
  static final Folds CONTEXT_ONLY = new Folds(List.of(), false);

  /** Nothing is folded. */
  static final Folds NONE = new Folds(List.of(), true);

  Folds reveal(Hidden part) {
    List<Hidden> more = new ArrayList<>(revealed);
    more.add(part);
    return new Folds(List.copyOf(more), all);
  }

  List<Folding.Segment> segments(TextComparison comparison) {
    List<RowRange> rows =
        revealed.stream().filter(part -> !part.isInLine()).map(Hidden::rows).toList();
    return all
        ? shown(comparison.rows().size())
        : Folding.segments(comparison.rows(), Folding.CONTEXT, rows);
  }

  /** The continuations of one row; its start is always shown. */
  List<Folding.Segment> segments(int row, RowCut cut) {
    List<RowRange> parts =
        revealed.stream()
            .filter(part -> part.isInLine() && part.rows().first() == row)
            .map(Hidden::parts)
            .toList();
    return all
        ? shown(cut.count())
        : Folding.segments(
            cut.count(), part -> part == 0 || !cut.isSame(part), Folding.CONTEXT, parts);
  }

  private static List<Folding.Segment> shown(int size) {
    return List.of(new Folding.Segment(new RowRange(0, size), false));
  }
}
