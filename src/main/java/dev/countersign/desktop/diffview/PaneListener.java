package dev.countersign.desktop.diffview;

import dev.countersign.diff.Hunk;

/** What a reader does in one pane. */
interface PaneListener {
  /** The reader now works in this pane; the other one follows it. */
  void activated(DiffPane pane);

  /** This pane was scrolled, by the reader or by us. */
  void scrolled(DiffPane pane);

  /** The sight is to begin so many pixels below the first row of all. */
  void scrollTo(double y);

  /** This row of the screen is to be shown, with the caret on it. */
  void goTo(int viewRow);

  /** The caret is to be on this row of the screen. */
  void caretAt(int viewRow);

  /** The caret is to go down, or up where negative. */
  void moveCaret(int rows);

  /** Folded rows are to be shown. */
  void reveal(Hidden part);

  /** Enter was pressed on the row of the caret. */
  void open();

  /** The box of a hunk was clicked. */
  void toggleMark(Hunk hunk);

  /** The selected text is to be copied. */
  void copy(DiffPane pane);
}
