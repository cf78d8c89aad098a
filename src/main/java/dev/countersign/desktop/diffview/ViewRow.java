package dev.countersign.desktop.diffview;

/**
 * One row on the screen, on both sides.
 *
 * @param row index of the row of the comparison; of a fold, of its first
 * @param endRow for a fold, the index after its last row; otherwise {@code row + 1}
 * @param part which continuation of the row it is, from 0; negative for a fold
 */
record ViewRow(int row, int endRow, int part) {
  private static final int FOLD = -1;
  private static final int FOLD_OVER_WHITESPACE = -2;

  static ViewRow line(int row, int part) {
    return new ViewRow(row, row + 1, part);
  }

  /**
   * A fold.
   *
   * @param hidesWhitespace whether lines in it differ in white space that is left out
   */
  static ViewRow fold(int row, int endRow, boolean hidesWhitespace) {
    return new ViewRow(row, endRow, hidesWhitespace ? FOLD_OVER_WHITESPACE : FOLD);
  }

  boolean hidesWhitespace() {
    return part == FOLD_OVER_WHITESPACE;
  }

  boolean isFold() {
    return part < 0;
  }

  int hidden() {
    return isFold() ? endRow - row : 0;
  }
}
