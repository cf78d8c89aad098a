package dev.countersign.bench;

import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Oid;
import dev.countersign.model.RepoPath;
import dev.countersign.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A change of one file that is hard to compare or to show.
 *
 * @param path of both sides
 * @param old the side before; empty where the file was added
 * @param now the side after; empty where the file was deleted
 */
record HardCase(String path, Optional<Content> old, Optional<Content> now) {
  /**
   * One side.
   *
   * @param bytes of a submodule the 40 digits of its commit
   */
  record Content(FileMode mode, byte[] bytes) {}

  static HardCase of(String path, byte[] old, byte[] now) {
    return of(path, FileMode.REGULAR, old, FileMode.REGULAR, now);
  }

  static HardCase of(String path, String old, String now) {
    return of(path, old.getBytes(StandardCharsets.UTF_8), now.getBytes(StandardCharsets.UTF_8));
  }

  static HardCase of(String path, FileMode before, byte[] old, FileMode after, byte[] now) {
    return new HardCase(
        path, Optional.of(new Content(before, old)), Optional.of(new Content(after, now)));
  }

  Optional<FileSide> oldSide() {
    return old.map(this::side);
  }

  Optional<FileSide> newSide() {
    return now.map(this::side);
  }

  byte[] oldBytes() {
    return bytes(old);
  }

  byte[] newBytes() {
    return bytes(now);
  }

  /** Bytes of both sides. */
  long size() {
    return (long) oldBytes().length + newBytes().length;
  }

  private FileSide side(Content content) {
    String id =
        content.mode() == FileMode.GITLINK
            ? new String(content.bytes(), StandardCharsets.US_ASCII)
            : Sha256.of(content.bytes()).hex();
    return new FileSide(RepoPath.of(path), content.mode(), new Oid(id));
  }

  /** The content of a submodule is elsewhere. */
  private static byte[] bytes(Optional<Content> side) {
    return side.filter(content -> content.mode() != FileMode.GITLINK)
        .map(Content::bytes)
        .orElse(new byte[0]);
  }
}
