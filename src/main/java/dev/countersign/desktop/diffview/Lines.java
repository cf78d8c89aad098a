package dev.countersign.desktop.diffview;

import dev.countersign.diff.Row;
import dev.countersign.diff.SideText;
import dev.countersign.diff.Span;
import dev.countersign.diff.TextComparison;
import java.util.List;

/** One side of a row of a comparison. */
final class Lines {
  private Lines() {}

  /** Index of the line, or -1 for filler. */
  static int index(Row row, Side side) {
    return side == Side.OLD ? row.leftLine() : row.rightLine();
  }

  static boolean isFiller(Row row, Side side) {
    return index(row, side) < 0;
  }

  static SideText text(TextComparison comparison, Side side) {
    return side == Side.OLD ? comparison.left() : comparison.right();
  }

  /** The line; empty for filler. */
  static String text(TextComparison comparison, Row row, Side side) {
    int index = index(row, side);
    return index < 0 ? "" : text(comparison, side).lines().get(index);
  }

  static List<Span> spans(Row row, Side side) {
    return side == Side.OLD ? row.leftSpans() : row.rightSpans();
  }

  static RowStyle style(Row row, Side side, FileMoves moves) {
    if (isFiller(row, side)) {
      return RowStyle.FILLER;
    }
    if (row.hunk() < 0) {
      return RowStyle.CONTEXT;
    }
    if (moves.isQuiet(row, side)) {
      return RowStyle.MOVED;
    }
    return side == Side.OLD ? RowStyle.OLD : RowStyle.NEW;
  }
}
