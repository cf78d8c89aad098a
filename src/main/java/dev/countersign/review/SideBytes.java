package dev.countersign.review;

import dev.countersign.diff.RawBytes;
import dev.countersign.git.GitRepository;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import java.util.Optional;

/** The raw bytes of one side of a file change. */
final class SideBytes {
  /** More than this of one file is never read into memory. */
  private static final long MAX_BYTES = 1L << 30;

  private SideBytes() {}

  /** The side's blob; empty for a side that is missing and for a submodule, which has none here. */
  static byte[] of(GitRepository git, Optional<FileSide> side) {
    return side.filter(s -> s.mode() != FileMode.GITLINK)
        .map(s -> git.blob(s.id(), MAX_BYTES))
        .orElseGet(() -> new byte[0]);
  }

  /**
   * The same for a side that has a blob; empty for any other.
   *
   * @throws dev.countersign.model.BadInput {@code git.too-large} beyond {@code most} bytes
   */
  static Optional<RawBytes> upTo(int most, GitRepository git, Optional<FileSide> side) {
    return side.filter(s -> s.mode() != FileMode.GITLINK)
        .map(s -> RawBytes.of(git.blob(s.id(), most)));
  }
}
