package dev.countersign.diff;

import dev.countersign.model.FileChange;
import dev.countersign.model.Progress;

/**
 * What {@code --stat} prints of one file.
 *
 * @param added lines of the new side that the old side has not
 * @param deleted lines of the old side that the new side has not
 * @param binary true where a side is binary as Git decides it; both counts are then 0
 */
public record LineCounts(int added, int deleted, boolean binary) {
  /** No line differs. */
  public static final LineCounts NONE = new LineCounts(0, 0, false);

  /** A side is binary. */
  static final LineCounts BINARY = new LineCounts(0, 0, true);

  /**
   * Counts the lines of one change, with the same comparison that {@link PatchWriter} writes.
   *
   * @param change what changed; a rename is counted as an edit of its old side
   * @param oldBytes raw bytes of the old side; empty for a missing side and for a submodule
   * @param newBytes raw bytes of the new side; empty for a missing side and for a submodule
   * @param progress asked whether to go on
   */
  public static LineCounts of(
      FileChange change, byte[] oldBytes, byte[] newBytes, Progress progress) {
    byte[] before = PatchSide.content(change.oldSide(), oldBytes);
    byte[] after = PatchSide.content(change.newSide(), newBytes);
    if (PatchSide.isBinary(before) || PatchSide.isBinary(after)) {
      return BINARY;
    }
    if (change.sameContent()) {
      return NONE;
    }
    return LineTally.of(before, after, progress);
  }
}
