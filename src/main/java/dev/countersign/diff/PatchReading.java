package dev.countersign.diff;

import java.util.List;

/** What reading a patch gave. */
public sealed interface PatchReading {

  /**
   * It is in the format that {@link PatchWriter} writes.
   *
   * @param files its sections, in order
   */
  record Sections(List<PatchedFile> files) implements PatchReading {}

  /**
   * It is not.
   *
   * @param line the line of the patch, from 1
   * @param sentence what is wrong there, safe to show
   */
  record Refused(long line, String sentence) implements PatchReading {}
}
