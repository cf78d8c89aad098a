package dev.countersign.desktop.diffview;

/**
 * A place in a file, whatever is folded and however long lines are cut.
 *
 * @param row index of a row of the comparison; of a fold, of its first
 * @param part which continuation of it, from 0
 */
record Spot(int row, int part) {
  /** What stands in a row of the screen. */
  static Spot of(ViewRow view) {
    return new Spot(view.row(), Math.max(0, view.part()));
  }

  /** The row of the screen in which it stands. */
  int in(RowLayout layout) {
    int viewRow = layout.indexOf(row);
    while (goesOn(layout, viewRow + 1)) {
      viewRow++;
    }
    return viewRow;
  }

  private boolean goesOn(RowLayout layout, int viewRow) {
    return viewRow < layout.size()
        && layout.get(viewRow).row() == row
        && layout.get(viewRow).part() <= part;
  }
}
