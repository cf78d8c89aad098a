package dev.countersign.desktop.diffview;

/**
 * One row on the screen, on both sides.
 *
 * @param row index of the row of the comparison; of a fold of rows, of its first
 * @param endRow for a fold of rows, the index after its last row; otherwise {@code row + 1}
 * @param part which continuation of the row it is, from 0; of a fold of continuations, the first;
 *     negative for a fold of rows
 * @param endPart for a fold of continuations, the index after the last; otherwise {@code part + 1}
 */
record ViewRow(int row, int endRow, int part, int endPart) {
  private static final int FOLD = -1;
  private static final int FOLD_OVER_WHITESPACE = -2;

  static ViewRow line(int row, int part) {
    return new ViewRow(row, row + 1, part, part + 1);
  }

  /**
   * A fold.
   *
   * @param hidesWhitespace whether lines in it differ in white space that is left out
   */
  static ViewRow fold(int row, int endRow, boolean hidesWhitespace) {
    int part = hidesWhitespace ? FOLD_OVER_WHITESPACE : FOLD;
    return new ViewRow(row, endRow, part, part + 1);
  }

  /** A fold over continuations of one long line, at least two. */
  static ViewRow foldInLine(int row, int part, int endPart) {
    return new ViewRow(row, row + 1, part, endPart);
  }

  boolean hidesWhitespace() {
    return part == FOLD_OVER_WHITESPACE;
  }

  boolean isFold() {
    return part < 0 || isFoldInLine();
  }

  boolean isFoldInLine() {
    return endPart > part + 1;
  }
}
