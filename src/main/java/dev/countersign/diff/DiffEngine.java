package dev.countersign.diff;

import dev.countersign.model.FileSide;
import dev.countersign.model.Progress;
import java.util.Optional;

/** Compares the two sides of one file. Without state; safe to use from any thread. */
public final class DiffEngine {
  /** Without any state of its own. */
  public DiffEngine() {}

  /**
   * Compares two sides.
   *
   * @param oldSide what the old side is, or empty where the file was added
   * @param oldBytes its raw bytes; empty for a missing side and for a submodule
   * @param newSide what the new side is, or empty where the file was deleted
   * @param newBytes its raw bytes; empty for a missing side and for a submodule
   * @param options which white space counts, how far to refine
   * @param progress asked every few milliseconds whether to go on
   * @return lines, hunks and aligned rows, or a comparison as bytes where a side is not text
   * @throws dev.countersign.model.Cancelled once progress says so
   */
  public FileComparison compare(
      Optional<FileSide> oldSide,
      byte[] oldBytes,
      Optional<FileSide> newSide,
      byte[] newBytes,
      DiffOptions options,
      Progress progress) {
    return Pending.of();
  }
}
