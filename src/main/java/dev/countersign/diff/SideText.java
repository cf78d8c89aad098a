package dev.countersign.diff;

import java.util.List;

/**
 * One side of a text file.
 *
 * @param lines the lines without their terminators, decoded; deceptive characters are still in them
 * @param charset the name of the character set the bytes were decoded with
 * @param lineEnding the terminator that prevails
 * @param finalNewline whether the last line is terminated; true for a side without lines
 * @param form what cannot be seen in the lines
 */
public record SideText(
    List<String> lines,
    String charset,
    LineEnding lineEnding,
    boolean finalNewline,
    TextForm form) {

  /** How lines end. */
  public enum LineEnding {
    /** There is at most one line and it has no terminator. */
    NONE,
    /** Line feed. */
    LF,
    /** Carriage return and line feed. */
    CRLF,
    /** More than one kind. */
    MIXED
  }
}
