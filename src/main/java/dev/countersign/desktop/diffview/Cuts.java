package dev.countersign.desktop.diffview;

import java.util.Arrays;

/** Cuts lines into rows of the screen that are no wider than asked. Without state. */
final class Cuts {
  /**
   * The text widget lays out a row in time that grows faster than its length; no row is longer than
   * this many columns.
   */
  static final int LONGEST = 1_000;

  private Cuts() {}

  /** Whether a line needs no cut; never says so of one that does. */
  static boolean fits(String line, ViewOptions options) {
    return line.length() <= options.width() && Columns.of(line, options) <= options.width();
  }

  /**
   * Where in the line as it is shown the rows of a part of it start, and at last where it ends.
   * After a space where there is one in the second half of the row, else after the end of a word,
   * never inside a surrogate pair or an escape.
   *
   * @param from where in the source the part starts
   * @param to where in the source it ends
   * @param width the most columns of the first row
   * @param furtherWidth the most columns of the other rows
   */
  static int[] starts(DisplayLine line, int from, int to, int width, int furtherWidth) {
    int end = line.toDisplay(to);
    int[] starts = new int[8];
    starts[0] = line.toDisplay(from);
    int count = 1;
    for (int at = starts[0]; at < end; count++) {
      at = next(line, at, end, count == 1 ? width : furtherWidth);
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count] = at;
    }
    return Arrays.copyOf(starts, count);
  }

  private static int next(DisplayLine line, int start, int end, int width) {
    String text = line.text();
    int columns = 0;
    int space = -1;
    int joint = -1;
    int last = -1;
    int i = start;
    while (i < end) {
      int size = Character.charCount(text.codePointAt(i));
      columns += size == 2 ? 2 : Columns.of(text.charAt(i));
      if (columns > width && last > start) {
        return space >= 0 ? space : joint >= 0 ? joint : last;
      }
      i += size;
      if (line.toSource(i) > line.toSource(i - 1)) {
        last = i;
        if (columns > width / 2) {
          char before = text.charAt(i - 1);
          boolean isSpace = before == ' ' || line.flag(i - 1) == DisplayLine.WHITESPACE_MARK;
          space = isSpace ? i : space;
          joint = Character.isLetterOrDigit(before) ? joint : i;
        }
      }
    }
    return end;
  }
}
