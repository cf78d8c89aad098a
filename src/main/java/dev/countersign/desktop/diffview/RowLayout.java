package dev.countersign.desktop.diffview;

import dev.countersign.diff.Folding;
import dev.countersign.diff.Row;
import dev.countersign.diff.RowRange;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.List;

/** The rows on the screen from top to bottom: folded, and long lines cut. Immutable. */
final class RowLayout {
  static final RowLayout EMPTY = new RowLayout(List.of());

  private final List<ViewRow> rows;

  private RowLayout(List<ViewRow> rows) {
    this.rows = rows;
  }

  /** Made off the FX thread; both sides get the larger number of continuation rows. */
  static RowLayout of(
      TextComparison comparison, Folds folds, ViewOptions options, Progress progress) {
    List<ViewRow> rows = new ArrayList<>();
    for (Folding.Segment segment : folds.segments(comparison)) {
      int first = segment.rows().first();
      int end = segment.rows().end();
      if (segment.folded()) {
        rows.add(ViewRow.fold(first, end, hidesWhitespace(comparison, segment.rows())));
        continue;
      }
      for (int row = first; row < end; row++) {
        progress.throwIfCancelled();
        int parts = parts(comparison, comparison.rows().get(row), options);
        for (int part = 0; part < parts; part++) {
          rows.add(ViewRow.line(row, part));
        }
      }
    }
    return new RowLayout(List.copyOf(rows));
  }

  int size() {
    return rows.size();
  }

  ViewRow get(int index) {
    return rows.get(index);
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

  private static int parts(TextComparison comparison, Row row, ViewOptions options) {
    return Math.max(
        parts(Lines.text(comparison, row, Side.OLD), options),
        parts(Lines.text(comparison, row, Side.NEW), options));
  }

  private static int parts(String line, ViewOptions options) {
    // An escape takes at most ten characters, a tab no more than its width.
    if ((long) line.length() * Math.max(10, options.tabWidth()) <= options.width()) {
      return 1;
    }
    String shown = options.display(line).text();
    return Cuts.count(shown, options.rowWidth(shown));
  }
}
