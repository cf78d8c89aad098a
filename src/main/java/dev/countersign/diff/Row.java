package dev.countersign.diff;

import java.util.List;

/**
 * One row of the side-by-side view.
 *
 * @param kind what it is
 * @param leftLine index of the line on the old side, or -1 for filler
 * @param rightLine index of the line on the new side, or -1 for filler
 * @param hunk index of its hunk, or -1 for context and for white space that is left out
 * @param leftSpans what of the old line changed; empty means all of it where there is no other side
 * @param rightSpans what of the new line changed
 */
public record Row(
    Kind kind, int leftLine, int rightLine, int hunk, List<Span> leftSpans, List<Span> rightSpans) {

  /** What a row shows. */
  public enum Kind {
    /** The same line on both sides. */
    CONTEXT,
    /** The same line on both sides but for white space, which the mode leaves out. */
    WHITESPACE,
    /** A line of the old side against filler. */
    DELETED,
    /** A line of the new side against filler. */
    ADDED,
    /** A line of the old side against the line that replaced it. */
    CHANGED
  }
}
