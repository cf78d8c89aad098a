package dev.countersign.desktop.diffview;

import dev.countersign.diff.Folding;
import dev.countersign.diff.Row;
import dev.countersign.diff.RowRange;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows on the screen from top to bottom: folded, and long lines cut. Immutable. */
final class RowLayout {
  static final RowLayout EMPTY = new RowLayout(List.of(), Map.of());

  private final List<ViewRow> rows;
  private final Map<Integer, RowCut> cuts;

  private RowLayout(List<ViewRow> rows, Map<Integer, RowCut> cuts) {
    this.rows = rows;
    this.cuts = cuts;
  }

  /** Made off the FX thread; both sides get the larger number of continuation rows. */
  static RowLayout of(
      TextComparison comparison, Folds folds, ViewOptions options, Progress progress) {
    List<ViewRow> rows = new ArrayList<>();
    Map<Integer, RowCut> cuts = new HashMap<>();
    for (Folding.Segment segment : folds.segments(comparison)) {
      int first = segment.rows().first();
      int end = segment.rows().end();
      if (segment.folded()) {
        rows.add(ViewRow.fold(first, end, hidesWhitespace(comparison, segment.rows())));
        continue;
      }
      for (int row = first; row < end; row++) {
        progress.throwIfCancelled();
        RowCut cut = RowCut.of(comparison, comparison.rows().get(row), options, progress);
        if (cut.count() > 1) {
          cuts.put(row, cut);
        }
        addParts(row, cut, folds, rows);
      }
    }
    return new RowLayout(List.copyOf(rows), cuts);
  }

  private static void addParts(int row, RowCut cut, Folds folds, List<ViewRow> rows) {
    if (cut.count() == 1) {
      rows.add(ViewRow.line(row, 0));
      return;
    }
    for (Folding.Segment segment : folds.segments(row, cut)) {
      int first = segment.rows().first();
      int end = segment.rows().end();
      if (segment.folded()) {
        rows.add(ViewRow.foldInLine(row, first, end));
        continue;
      }
      for (int part = first; part < end; part++) {
        rows.add(ViewRow.line(row, part));
      }
    }
  }

  int size() {
    return rows.size();
  }

  ViewRow get(int index) {
    return rows.get(index);
  }

  /** How the lines of a row of the comparison are cut. */
  RowCut cut(int row) {
    return cuts.getOrDefault(row, RowCut.WHOLE);
  }

  /** Index of the row on the screen that shows the start of {@code row}, or the fold it is in. */
  int indexOf(int row) {
    int low = 0;
    int high = rows.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.get(middle).endRow() <= row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean hidesWhitespace(TextComparison comparison, RowRange rows) {
    return comparison.rows().subList(rows.first(), rows.end()).stream()
        .anyMatch(row -> row.kind() == Row.Kind.WHITESPACE);
  }
}
