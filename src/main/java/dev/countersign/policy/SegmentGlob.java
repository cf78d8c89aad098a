package dev.countersign.policy;

import java.util.BitSet;
import java.util.List;

/**
 * A glob within one segment, by Git's rules: {@code ?} is one byte, {@code *} any number of them,
 * brackets a set. Equal globs are equal objects, so that they are tried once.
 *
 * @param tokens what the bytes must be, in order
 */
record SegmentGlob(List<Token> tokens) {
  /** One element of a glob. */
  sealed interface Token {
    /** Any bytes. */
    record Star() implements Token {}

    /** One byte of a set. */
    record One(BitSet set) implements Token {
      boolean has(char c) {
        return c < 256 && set.get(c);
      }
    }
  }

  SegmentGlob {
    tokens = List.copyOf(tokens);
  }

  /**
   * Greedy with one point of return: after a star, only the latest star needs to give way, so the
   * time is at most the product of both lengths.
   */
  boolean matches(String segment) {
    int token = 0;
    int at = 0;
    int star = -1;
    int starAt = 0;
    while (at < segment.length()) {
      if (token < tokens.size() && tokens.get(token) instanceof Token.Star) {
        star = token++;
        starAt = at;
      } else if (token < tokens.size()
          && tokens.get(token) instanceof Token.One one
          && one.has(segment.charAt(at))) {
        token++;
        at++;
      } else if (star >= 0) {
        token = star + 1;
        at = ++starAt;
      } else {
        return false;
      }
    }
    while (token < tokens.size() && tokens.get(token) instanceof Token.Star) {
      token++;
    }
    return token == tokens.size();
  }

  /** The text with which every match begins. */
  String prefix() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < tokens.size() && fixed(tokens.get(i)) >= 0; i++) {
      out.append((char) fixed(tokens.get(i)));
    }
    return out.toString();
  }

  /** The text with which every match ends. */
  String suffix() {
    StringBuilder out = new StringBuilder();
    for (int i = tokens.size() - 1; i >= 0 && fixed(tokens.get(i)) >= 0; i--) {
      out.append((char) fixed(tokens.get(i)));
    }
    return out.reverse().toString();
  }

  private static int fixed(Token token) {
    return token instanceof Token.One one && one.set().cardinality() == 1
        ? one.set().nextSetBit(0)
        : -1;
  }
}
