package dev.countersign.desktop.diffview;

import dev.countersign.diff.LinePieces;
import dev.countersign.diff.Row;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.Progress;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Where the two lines of a row are cut into rows of the screen: as many on both sides. Where a line
 * is very long, the parts of both are set against each other, so that what is the same in both can
 * be told from what is not. Immutable.
 */
final class RowCut {
  /** Columns by which a row that goes on stands further right than its line. */
  private static final int HANGING = 2;

  /** Nothing is cut. */
  static final RowCut WHOLE = new Builder().add(0, Integer.MAX_VALUE, 0, Integer.MAX_VALUE).build();

  private final int[] left;
  private final int[] right;
  private final BitSet same;
  private final int leftIndent;
  private final int rightIndent;

  private RowCut(int[] left, int[] right, BitSet same, int leftIndent, int rightIndent) {
    this.left = left;
    this.right = right;
    this.same = same;
    this.leftIndent = leftIndent;
    this.rightIndent = rightIndent;
  }

  /** How a row is cut. */
  static RowCut of(TextComparison comparison, Row row, ViewOptions options, Progress progress) {
    String old = Lines.text(comparison, row, Side.OLD);
    String now = Lines.text(comparison, row, Side.NEW);
    if (Cuts.fits(old, options) && Cuts.fits(now, options)) {
      return WHOLE;
    }
    DisplayLine before = options.display(old);
    DisplayLine after = options.display(now);
    Builder builder = new Builder();
    if (Math.max(before.text().length(), after.text().length()) <= Cuts.LONGEST) {
      return builder.flow(before, old.length(), after, now.length(), options.width()).build();
    }
    for (LinePieces.Piece piece : LinePieces.of(old, now, progress).list()) {
      builder.piece(piece, before, after, options.width());
    }
    return builder.build();
  }

  /** How many rows of the screen. */
  int count() {
    return left.length - 1;
  }

  /** Where in the line as it is shown a part starts; for the index after the last, its end. */
  int start(Side side, int part) {
    return side == Side.OLD ? left[part] : right[part];
  }

  /** How many columns a part stands further right than the start of the line would. */
  int indent(Side side, int part) {
    if (part == 0) {
      return 0;
    }
    return side == Side.OLD ? leftIndent : rightIndent;
  }

  /** Whether a part of a long line is the same on both sides. */
  boolean isSame(int part) {
    return same.get(part);
  }

  private static final class Builder {
    private final IntStream.Builder left = IntStream.builder();
    private final IntStream.Builder right = IntStream.builder();
    private final BitSet same = new BitSet();
    private int count;
    private int leftEnd;
    private int rightEnd;
    private int leftIndent;
    private int rightIndent;

    Builder add(int leftStart, int leftStop, int rightStart, int rightStop) {
      left.add(leftStart);
      right.add(rightStart);
      leftEnd = leftStop;
      rightEnd = rightStop;
      count++;
      return this;
    }

    void piece(LinePieces.Piece piece, DisplayLine before, DisplayLine after, int width) {
      int first = count;
      int[] a = Cuts.starts(before, piece.left().start(), piece.left().end(), width, width);
      int[] b = Cuts.starts(after, piece.right().start(), piece.right().end(), width, width);
      addAll(a, b);
      same.set(first, count, piece.same());
    }

    Builder flow(
        DisplayLine before, int leftLength, DisplayLine after, int rightLength, int width) {
      leftIndent = indent(before.text(), width);
      rightIndent = indent(after.text(), width);
      addAll(
          Cuts.starts(before, 0, leftLength, width, width - leftIndent),
          Cuts.starts(after, 0, rightLength, width, width - rightIndent));
      return this;
    }

    private static int indent(String line, int width) {
      int spaces = 0;
      while (spaces < line.length() && line.charAt(spaces) == ' ') {
        spaces++;
      }
      return Math.min(spaces + HANGING, width / 3);
    }

    private void addAll(int[] a, int[] b) {
      int parts = Math.max(1, Math.max(a.length, b.length) - 1);
      for (int i = 0; i < parts; i++) {
        add(at(a, i), at(a, i + 1), at(b, i), at(b, i + 1));
      }
    }

    private static int at(int[] starts, int index) {
      return starts[Math.min(index, starts.length - 1)];
    }

    RowCut build() {
      left.add(leftEnd);
      right.add(rightEnd);
      return new RowCut(
          left.build().toArray(), right.build().toArray(), same, leftIndent, rightIndent);
    }
  }
}
