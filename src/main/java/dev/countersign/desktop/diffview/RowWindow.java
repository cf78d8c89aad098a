package dev.countersign.desktop.diffview;

import org.fxmisc.richtext.model.ReadOnlyStyledDocument;

/**
 * The rows that are installed at once. Immutable.
 *
 * @param first index of the first row of the screen
 * @param end index after the last one
 * @param left document of the old side
 * @param right document of the new side
 */
record RowWindow(
    int first,
    int end,
    ReadOnlyStyledDocument<RowStyle, String, RunStyle> left,
    ReadOnlyStyledDocument<RowStyle, String, RunStyle> right) {
  /** More rows in one step would block the FX thread for longer than a few frames. */
  static final int ROWS = 400;

  ReadOnlyStyledDocument<RowStyle, String, RunStyle> document(Side side) {
    return side == Side.OLD ? left : right;
  }

  /** First row of the window around a row of {@code size}. */
  static int firstAround(int viewRow, int size) {
    return Math.clamp((long) viewRow - ROWS / 2, 0, Math.max(0, size - ROWS));
  }
}
