package dev.countersign.desktop.diffview;

/**
 * Where a long line is cut into continuation rows. The text widget lays out a row in time that
 * grows faster than its length, so a line longer than {@link #LONGEST} is shown in pieces.
 */
final class Cuts {
  /** Longer lines are cut. */
  static final int LONGEST = 1_000;

  /** How many characters stand in a row of a line that had to be cut. */
  static final int PIECE = 250;

  private Cuts() {}

  /** How many rows {@code text} takes at {@code width} characters a row; at least one. */
  static int count(String text, int width) {
    return Math.max(1, (text.length() + width - 1) / width);
  }

  /** Index in {@code text} at which row {@code part} starts; never inside a surrogate pair. */
  static int start(String text, int width, int part) {
    int cut = (int) Math.min(text.length(), (long) part * width);
    boolean splits =
        cut > 0
            && cut < text.length()
            && Character.isLowSurrogate(text.charAt(cut))
            && Character.isHighSurrogate(text.charAt(cut - 1));
    return splits ? cut - 1 : cut;
  }
}
