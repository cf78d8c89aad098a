package dev.countersign.desktop.diffview;

/**
 * How text is shown.
 *
 * @param tabWidth columns from one tab stop to the next
 * @param width the most columns a row has before the line goes on in the next row
 * @param whitespaceMarks whether spaces and tabs are visible
 * @param search what to highlight; empty for nothing
 */
record ViewOptions(int tabWidth, int width, boolean whitespaceMarks, String search) {
  static final ViewOptions DEFAULT = new ViewOptions(4, Cuts.LONGEST, false, "");

  ViewOptions withWidth(int columns) {
    return new ViewOptions(tabWidth, columns, whitespaceMarks, search);
  }

  ViewOptions withWhitespaceMarks(boolean marks) {
    return new ViewOptions(tabWidth, width, marks, search);
  }

  ViewOptions withSearch(String text) {
    return new ViewOptions(tabWidth, width, whitespaceMarks, text);
  }

  DisplayLine display(String line) {
    return DisplayLine.of(line, tabWidth, whitespaceMarks);
  }
}
