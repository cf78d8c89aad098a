package dev.countersign.desktop.diffview;

/** What a paragraph is, which decides its background. */
enum RowStyle {
  /** The same on both sides. */
  CONTEXT,
  /** Only on the old side, or replaced. */
  OLD,
  /** Only on the new side, or the replacement. */
  NEW,
  /** Moved as it is: gone from here on the old side, come here on the new side. */
  MOVED,
  /** This side has nothing here. */
  FILLER,
  /** Stands for unchanged rows. */
  FOLD
}
