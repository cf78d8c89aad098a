package dev.countersign.diff;

import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What Git compares of one side: the bytes, or for a submodule a line that names its commit. */
final class PatchSide {
  /** How many bytes Git looks at for a NUL. */
  static final int BINARY_PROBE = 8_000;

  private PatchSide() {}

  static byte[] content(Optional<FileSide> side, byte[] bytes) {
    return side.filter(it -> it.mode() == FileMode.GITLINK)
        .map(it -> ("Subproject commit " + it.id() + "\n").getBytes(StandardCharsets.US_ASCII))
        .orElse(bytes);
  }

  /** As Git decides it where no attribute says otherwise. */
  static boolean isBinary(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, BINARY_PROBE); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
