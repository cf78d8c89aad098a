package dev.countersign.diff;

import dev.countersign.diff.Tokens.Graphemes;

/**
 * Takes from a changed part what both lines have at its start and at its end, where a reader would
 * cut too: between the parts of a name ({@code camelCase}, {@code snake_case}, letters and digits),
 * or inside a word where at least three characters stay. Never inside what is seen as one
 * character.
 */
final class WordCut {
  private static final int LEAST = 3;
  private final String left;
  private final String right;
  private final Graphemes leftGraphemes;
  private final Graphemes rightGraphemes;

  WordCut(String left, String right) {
    this.left = left;
    this.right = right;
    leftGraphemes = new Graphemes(left);
    rightGraphemes = new Graphemes(right);
  }

  /** The part without its common start and end, cut inside a word only if most of it stays. */
  Box narrowed(Box part) {
    Box narrow = trimmed(part);
    int kept = part.height() - narrow.height();
    boolean most = kept * 2 >= Math.max(part.height(), part.width());
    return most ? narrow : trimmed(part, Integer.MAX_VALUE);
  }

  /** The part without its common start and end, however little they are of it. */
  Box trimmed(Box part) {
    return trimmed(part, LEAST);
  }

  /** The same, cut inside a word where at least {@code least} characters stay. */
  private Box trimmed(Box part, int least) {
    int most = Math.min(part.height(), part.width());
    int start = 0;
    while (start < most && left.charAt(part.left() + start) == right.charAt(part.right() + start)) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && left.charAt(part.leftEnd() - 1 - end) == right.charAt(part.rightEnd() - 1 - end)) {
      end++;
    }
    boolean insertion = start + end == most;
    int before = sensible(start, insertion, part.left(), part.right(), 1, least);
    int after = sensible(end, insertion, part.leftEnd(), part.rightEnd(), -1, least);
    return new Box(
        part.left() + before,
        part.leftEnd() - after,
        part.right() + before,
        part.rightEnd() - after);
  }

  /**
   * How many of the characters that are the same to leave unmarked.
   *
   * @param same how many there are
   * @param insertion whether one line has nothing besides them, so that nothing of a word is lost
   * @param i where they start on the left, or end
   * @param j where they start on the right, or end
   * @param step 1 at the start of a part, -1 at its end
   * @param least how many must stay of a word that is cut
   */
  private int sensible(int same, boolean insertion, int i, int j, int step, int least) {
    int kept = same;
    while (kept > 0 && !isBetweenCharacters(i + step * kept, j + step * kept)) {
      kept--;
    }
    int whole = kept;
    while (whole > 0 && !isBetweenWords(i + step * whole, j + step * whole)) {
      whole--;
    }
    boolean inside = kept >= least && (insertion || whole == 0);
    return inside ? kept : whole;
  }

  private boolean isBetweenCharacters(int i, int j) {
    return leftGraphemes.isBoundary(i) && rightGraphemes.isBoundary(j);
  }

  private boolean isBetweenWords(int i, int j) {
    return isBetweenCharacters(i, j) && isBetweenWords(left, i) && isBetweenWords(right, j);
  }

  private static boolean isBetweenWords(String line, int at) {
    if (at == 0 || at == line.length()) {
      return true;
    }
    char before = line.charAt(at - 1);
    char after = line.charAt(at);
    if (!Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(after)) {
      return true;
    }
    boolean hump = Character.isUpperCase(after) && !Character.isUpperCase(before);
    boolean acronymEnds =
        Character.isUpperCase(before)
            && Character.isUpperCase(after)
            && at + 1 < line.length()
            && Character.isLowerCase(line.charAt(at + 1));
    return hump || acronymEnds || Character.isDigit(before) != Character.isDigit(after);
  }
}
