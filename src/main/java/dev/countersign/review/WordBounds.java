package dev.countersign.review;

/** Whether a part of a line stands by itself. */
final class WordBounds {
  private WordBounds() {}

  /** True where the part neither begins nor ends between two characters of a word. */
  static boolean isWhole(String line, int start, int end) {
    return !(isInside(line, start) || isInside(line, end));
  }

  private static boolean isInside(String line, int at) {
    return at > 0
        && at < line.length()
        && isWord(line.codePointBefore(at))
        && isWord(line.codePointAt(at));
  }

  private static boolean isWord(int codePoint) {
    return codePoint == '_' || Character.isLetterOrDigit(codePoint);
  }
}
