package dev.countersign.diff;

import dev.countersign.model.RepoPath;
import java.util.Optional;

/** What is declared about the encodings of a repository's files. Safe to use from any thread. */
@FunctionalInterface
public interface DeclaredCharsets {
  /**
   * What is declared for a path; asked only where its bytes are not all ASCII.
   *
   * @param path of the side whose encoding is looked for
   */
  Optional<DeclaredCharset> of(RepoPath path);

  /** Nothing is declared. */
  static DeclaredCharsets none() {
    return path -> Optional.empty();
  }
}
