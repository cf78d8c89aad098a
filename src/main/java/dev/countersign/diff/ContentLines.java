package dev.countersign.diff;

/**
 * What one content tells of the counts of a file that has no other one: that was added, deleted, or
 * moved as it is.
 *
 * @param lines how many, the last one with or without a terminator
 * @param binary true where it is binary as Git decides it
 */
public record ContentLines(int lines, boolean binary) {
  /** Counts the lines of a blob. */
  public static ContentLines of(byte[] content) {
    int ends = 0;
    for (byte b : content) {
      ends += b == '\n' ? 1 : 0;
    }
    boolean open = content.length > 0 && content[content.length - 1] != '\n';
    return new ContentLines(ends + (open ? 1 : 0), PatchSide.isBinary(content));
  }

  /** Where only the new side has a content. */
  public LineCounts added() {
    return binary ? LineCounts.BINARY : new LineCounts(lines, 0, false);
  }

  /** Where only the old side has a content. */
  public LineCounts deleted() {
    return binary ? LineCounts.BINARY : new LineCounts(0, lines, false);
  }

  /** Where both sides have this content. */
  public LineCounts kept() {
    return binary ? LineCounts.BINARY : LineCounts.NONE;
  }
}
