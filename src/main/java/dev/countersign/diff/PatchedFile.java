package dev.countersign.diff;

import dev.countersign.model.FileMode;
import dev.countersign.model.Oid;
import dev.countersign.model.RepoPath;
import java.util.List;
import java.util.Optional;

/**
 * The section of a patch for one path.
 *
 * @param path which file
 * @param oldMode its mode before; empty where it is added
 * @param newMode its mode after; empty where it is deleted
 * @param oldId the blob before, or the commit of a submodule; empty where it is added and where
 *     only the mode changes (Git writes no ids then)
 * @param newId the blob after, or the commit of a submodule; empty where it is deleted and where
 *     only the mode changes
 * @param content how the content changes
 * @param line the line of the patch where the section starts, from 1
 */
public record PatchedFile(
    RepoPath path,
    Optional<FileMode> oldMode,
    Optional<FileMode> newMode,
    Optional<Oid> oldId,
    Optional<Oid> newId,
    Content content,
    int line) {

  /** How the content changes. */
  public sealed interface Content permits Unchanged, Text, Binary {}

  /** Not at all: only the mode changes, or an empty file is added or deleted. */
  public record Unchanged() implements Content {}

  /**
   * By lines.
   *
   * @param hunks from top to bottom, not overlapping
   */
  public record Text(List<PatchHunk> hunks) implements Content {}

  /**
   * As a whole.
   *
   * @param before the whole content before
   * @param after the whole content after
   */
  public record Binary(Literal before, Literal after) implements Content {}

  /**
   * A whole content, still deflated, so that reading a hostile patch costs no more than its size.
   *
   * @param size how long the content says it is, in bytes; at most 256 MB
   * @param deflated a zlib stream
   */
  public record Literal(int size, RawBytes deflated) {
    /** The content; empty where the stream is damaged or is not as long as it says. */
    public Optional<RawBytes> inflate() {
      return BinaryLiteral.inflate(deflated.view(), size).map(RawBytes::adopt);
    }
  }
}
