package dev.countersign.desktop.diffview;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Where the reader is. To be used on the FX thread. */
final class Caret {
  private final ReadOnlyIntegerWrapper row = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyIntegerWrapper hunk = new ReadOnlyIntegerWrapper(-1);
  private int viewRow;

  /** Index of the row of the comparison, the first of a fold; -1 without a file. */
  ReadOnlyIntegerProperty row() {
    return row.getReadOnlyProperty();
  }

  /** Index of the hunk, or -1. */
  ReadOnlyIntegerProperty hunk() {
    return hunk.getReadOnlyProperty();
  }

  /** Index of the row of the screen. */
  int viewRow() {
    return viewRow;
  }

  /** On a row of the screen of {@code shown}, which may be empty. */
  void moveTo(int newViewRow, Shown shown) {
    viewRow = newViewRow;
    boolean none = shown.layout().size() == 0;
    row.set(none ? -1 : shown.layout().get(viewRow).row());
    hunk.set(none ? -1 : shown.hunk(viewRow));
  }

  /** On a row of a comparison that is still being made ready. */
  void expect(int comparisonRow) {
    row.set(comparisonRow);
  }
}
