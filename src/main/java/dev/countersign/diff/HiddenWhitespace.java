package dev.countersign.diff;

import dev.countersign.diff.DiffOptions.Whitespace;
import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.List;

/** Tells apart what is the same from what only looks so, because white space is left out. */
final class HiddenWhitespace {
  /** Of the notice that counts them. */
  static final String CODE = "whitespace-hidden";

  private HiddenWhitespace() {}

  /** The rows, those marked whose bytes differ; adds a notice that counts them. */
  static List<Row> marked(
      LoadedSide left, LoadedSide right, List<Row> rows, Notices notices, Progress progress) {
    LineInterner exact = new LineInterner(Whitespace.EXACT, progress);
    int[] a = exact.intern(left.lines(), 1);
    int[] b = exact.intern(right.lines(), 1);
    List<Row> marked = new ArrayList<>(rows.size());
    int hidden = 0;
    for (Row row : rows) {
      boolean differs = row.kind() == Row.Kind.CONTEXT && a[row.leftLine()] != b[row.rightLine()];
      marked.add(differs ? whitespace(row) : row);
      hidden += differs ? 1 : 0;
    }
    if (hidden > 0) {
      notices.add(
          CODE,
          "Lines that differ in white space are shown as the same ("
              + hidden
              + "); each has the sign ≈ beside its number.");
    }
    return List.copyOf(marked);
  }

  private static Row whitespace(Row row) {
    return new Row(
        Row.Kind.WHITESPACE, row.leftLine(), row.rightLine(), row.hunk(), List.of(), List.of());
  }
}
