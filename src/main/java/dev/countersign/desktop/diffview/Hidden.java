package dev.countersign.desktop.diffview;

import dev.countersign.diff.Folding;
import dev.countersign.diff.RowRange;

/**
 * What a fold hides, or a part of that.
 *
 * @param rows rows of the comparison; of a fold in a line, the row it is in
 * @param parts continuations of the row, where the fold is in a line; otherwise none
 */
record Hidden(RowRange rows, RowRange parts) {
  private static final RowRange NONE = new RowRange(0, 0);

  /** Whole rows. */
  static Hidden rows(RowRange rows) {
    return new Hidden(rows, NONE);
  }

  /** All of a fold. */
  static Hidden of(ViewRow fold) {
    RowRange rows = new RowRange(fold.row(), fold.endRow());
    return fold.isFoldInLine()
        ? new Hidden(rows, new RowRange(fold.part(), fold.endPart()))
        : rows(rows);
  }

  boolean isInLine() {
    return parts.size() > 0;
  }

  /** How many rows or continuations. */
  int size() {
    return isInLine() ? parts.size() : rows.size();
  }

  /** Whether something is shown above that it could go on. */
  boolean hasAbove() {
    return isInLine() || rows.first() > 0;
  }

  /** The first up to {@code count}. */
  Hidden top(int count) {
    return isInLine()
        ? new Hidden(rows, Folding.top(parts, count))
        : rows(Folding.top(rows, count));
  }

  /** The last up to {@code count}. */
  Hidden bottom(int count) {
    return isInLine()
        ? new Hidden(rows, Folding.bottom(parts, count))
        : rows(Folding.bottom(rows, count));
  }

  /** Where it starts. */
  Spot start() {
    return new Spot(rows.first(), isInLine() ? parts.first() : 0);
  }

  /** What comes after it. */
  Spot after() {
    return isInLine() ? new Spot(rows.first(), parts.end()) : new Spot(rows.end(), 0);
  }
}
