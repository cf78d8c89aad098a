package dev.countersign.diff;

import dev.countersign.model.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * Two contents of which at least one is not text. Is reviewed as one unit.
 *
 * @param left the old side, if there is one
 * @param right the new side, if there is one
 * @param firstDifference offset in bytes of the first differing byte, or -1
 * @param notices oddities of the file a reviewer must know
 */
public record BinaryComparison(
    Optional<Content> left, Optional<Content> right, long firstDifference, List<Notice> notices)
    implements FileComparison {

  /**
   * One side.
   *
   * @param size in bytes
   * @param sha256 digest of the bytes
   * @param excerpt hexadecimal lines around the first difference, as {@code hexdump -C} prints them
   */
  public record Content(long size, Sha256 sha256, List<String> excerpt) {}
}
