package dev.countersign.policy;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * A bracket expression of a pattern, read as Git's {@code wildmatch.c} reads it.
 *
 * @param bytes the bytes it stands for
 * @param end the index after its closing bracket
 */
record BracketSet(BitSet bytes, int end) {
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  /**
   * Reads the expression that opens at {@code open}.
   *
   * @throws IllegalArgumentException whose message is the end of a sentence about the pattern
   */
  static BracketSet parse(String text, int open) {
    BitSet set = new BitSet(256);
    int at = open + 1;
    boolean negated = at < text.length() && (text.charAt(at) == '!' || text.charAt(at) == '^');
    if (negated) {
      at++;
    }
    int previous = -1;
    boolean first = true;
    while (first || charAt(text, at) != ']') {
      first = false;
      char c = charAt(text, at);
      if (c == '-' && previous >= 0 && charAt(text, at + 1) != ']') {
        at++;
        if (charAt(text, at) == '\\') {
          at++;
        }
        char last = charAt(text, at);
        if (previous <= last) {
          set.set(previous, last + 1);
        }
        previous = -1;
      } else if (c == '[' && charAt(text, at + 1) == ':' && classEnd(text, at) > 0) {
        int end = classEnd(text, at);
        addClass(set, text.substring(at + 2, end - 1));
        at = end;
        previous = -1;
      } else {
        if (c == '\\') {
          at++;
        }
        previous = charAt(text, at);
        set.set(previous);
      }
      at++;
    }
    if (negated) {
      set.flip(0, 256);
    }
    set.clear('/');
    return new BracketSet(set, at + 1);
  }

  /** The index of the bracket that ends a class name, or 0 where none is meant. */
  private static int classEnd(String text, int open) {
    int close = text.indexOf(']', open + 2);
    return close > open + 2 && text.charAt(close - 1) == ':' ? close : 0;
  }

  private static char charAt(String text, int at) {
    if (at >= text.length()) {
      throw new IllegalArgumentException("has a bracket that is never closed; close or escape it");
    }
    char c = text.charAt(at);
    if (c == '/') {
      throw new IllegalArgumentException(
          "has a slash within brackets, which never matches; close or escape the bracket before"
              + " it");
    }
    return c;
  }

  private static void addClass(BitSet set, String name) {
    IntPredicate member =
        switch (name) {
          case "alnum" -> c -> letter(c) || digit(c);
          case "alpha" -> BracketSet::letter;
          case "blank" -> c -> c == ' ' || c == '\t';
          case "cntrl" -> c -> c < 0x20 || c == 0x7f;
          case "digit" -> BracketSet::digit;
          case "graph" -> c -> c > 0x20 && c < 0x7f;
          case "lower" -> c -> c >= 'a' && c <= 'z';
          case "print" -> c -> c >= 0x20 && c < 0x7f;
          case "punct" -> c -> PUNCTUATION.indexOf(c) >= 0;
          case "space" -> c -> c == ' ' || (c >= 9 && c <= 13);
          case "upper" -> c -> c >= 'A' && c <= 'Z';
          case "xdigit" -> c -> digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
          default ->
              throw new IllegalArgumentException(
                  "has the unknown class [:" + Shown.text(name) + ":]; use one such as [:alpha:]");
        };
    for (int c = 0; c < 128; c++) {
      if (member.test(c)) {
        set.set(c);
      }
    }
  }

  private static boolean letter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }
}
