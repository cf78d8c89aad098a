package dev.countersign.desktop.diffview;

/**
 * One row on the screen, on both sides.
 *
 * @param row index of the row of the comparison; of a fold, of its first
 * @param endRow for a fold, the index after its last row; otherwise {@code row + 1}
 * @param part which continuation of the row it is, from 0; of a fold, -1
 */
record ViewRow(int row, int endRow, int part) {
  private static final int FOLD = -1;

  static ViewRow line(int row, int part) {
    return new ViewRow(row, row + 1, part);
  }

  static ViewRow fold(int row, int endRow) {
    return new ViewRow(row, endRow, FOLD);
  }

  boolean isFold() {
    return part == FOLD;
  }

  int hidden() {
    return isFold() ? endRow - row : 0;
  }
}
