package dev.countersign.diff;

/** What applying one section of a patch gave. */
public sealed interface PatchApplication {

  /**
   * It fits.
   *
   * @param after the content afterwards; empty for a deleted file
   */
  record Applied(RawBytes after) implements PatchApplication {}

  /**
   * It does not fit.
   *
   * @param line the line of the patch, from 1
   * @param sentence which file and line, and what differs, safe to show
   */
  record Mismatch(long line, String sentence) implements PatchApplication {}
}
