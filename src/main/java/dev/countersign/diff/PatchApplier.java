package dev.countersign.diff;

/** Applies patches, without any fuzz: every line must be exactly where the patch says. */
public final class PatchApplier {
  private PatchApplier() {}

  /**
   * Reads a patch that {@link PatchWriter} wrote, refusing anything else. The patch may come from a
   * stranger: sizes are bounded (256 MB for one binary content), nothing is run or written.
   *
   * @param patch the raw bytes
   */
  public static PatchReading read(byte[] patch) {
    return Pending.of();
  }

  /**
   * Applies one section.
   *
   * @param file the section
   * @param before the content before; empty for an added file, {@code Subproject commit <id>} and a
   *     newline for a submodule
   */
  public static PatchApplication apply(PatchedFile file, byte[] before) {
    return Pending.of();
  }
}
