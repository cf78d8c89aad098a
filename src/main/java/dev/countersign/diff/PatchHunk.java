package dev.countersign.diff;

import java.util.List;

/**
 * One hunk of a patch.
 *
 * @param oldStart number of its first old line, from 1; the line before it where it has none
 * @param oldCount how many old lines it has
 * @param newStart number of its first new line, from 1; the line before it where it has none
 * @param newCount how many new lines it has
 * @param lines in the order of the patch
 * @param line the line of the patch where it starts, from 1
 */
public record PatchHunk(
    int oldStart, int oldCount, int newStart, int newCount, List<Line> lines, int line) {

  /**
   * One line.
   *
   * @param kind what it says
   * @param bytes the line with its newline, if it has one
   */
  public record Line(Kind kind, RawBytes bytes) {}

  /** What a line of a hunk says. */
  public enum Kind {
    /** On both sides. */
    CONTEXT,
    /** Only on the old side. */
    DELETED,
    /** Only on the new side. */
    ADDED
  }
}
