package dev.countersign.policy;

import java.util.List;

/**
 * One pattern of paths in Git's syntax, relative to the top of the repository: with a slash at its
 * start or in its middle it is anchored there, without one it names a file in any folder. A pattern
 * matches files, never a folder with all that is in it: that is {@code folder/**}.
 *
 * @param text the pattern as written, with its {@code !} where it is negated
 */
public record PathPattern(String text) {
  /**
   * Refuses what is malformed, and what could never match a file.
   *
   * @throws IllegalArgumentException whose message is the end of a sentence about the pattern
   */
  public PathPattern {
    PatternSyntax.segments(body(text));
  }

  /** True where a match takes the path out again. */
  public boolean negated() {
    return text.startsWith("!");
  }

  List<PatternSegment> segments() {
    return PatternSyntax.segments(body(text));
  }

  @Override
  public String toString() {
    return text;
  }

  private static String body(String text) {
    return text.startsWith("!") ? text.substring(1) : text;
  }
}
