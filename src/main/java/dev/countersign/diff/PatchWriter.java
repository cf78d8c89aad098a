package dev.countersign.diff;

import dev.countersign.model.FileChange;
import dev.countersign.model.Progress;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes changes in Git's own patch format, so that {@code git apply --cached} on an index read
 * from base gives exactly head's tree: full ids, binary contents as literals in both directions,
 * three lines of context, no renames (a rename is written as a deletion and an addition, a copy as
 * an addition, a change of type as Git does it: deletion and addition). What is written depends on
 * nothing but the arguments: no clock, no attributes.
 */
public final class PatchWriter {
  private final OutputStream out;

  /**
   * Writes to {@code out}, which the caller buffers and closes.
   *
   * @param out gets raw bytes
   */
  public PatchWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes one change.
   *
   * @param change what changed; its sides' ids are written as they are
   * @param oldBytes raw bytes of the old side; empty for a missing side and for a submodule
   * @param newBytes raw bytes of the new side; empty for a missing side and for a submodule
   * @param progress asked whether to go on
   * @throws IOException where {@code out} does
   */
  public void write(FileChange change, byte[] oldBytes, byte[] newBytes, Progress progress)
      throws IOException {
    out.flush();
    Pending.of();
  }
}
