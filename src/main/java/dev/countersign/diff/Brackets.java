package dev.countersign.diff;

import java.util.Arrays;

/** Which brackets of a line belong together. Quotes are not looked at. */
final class Brackets {
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private Brackets() {}

  /** For every position that of the partner of the bracket there; -1 where there is none. */
  static int[] partners(String line) {
    int[] partners = new int[line.length()];
    Arrays.fill(partners, -1);
    int[] open = new int[line.length()];
    int depth = 0;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      int closed = CLOSING.indexOf(c);
      if (OPENING.indexOf(c) >= 0) {
        open[depth++] = at;
      } else if (closed >= 0
          && depth > 0
          && line.charAt(open[depth - 1]) == OPENING.charAt(closed)) {
        partners[at] = open[--depth];
        partners[partners[at]] = at;
      }
    }
    return partners;
  }
}
