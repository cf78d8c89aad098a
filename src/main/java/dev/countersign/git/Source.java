package dev.countersign.git;

import dev.countersign.model.VisibleText;
import java.io.IOException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * An open repository as the rooms within this room share it. Every reading gets a reader of its
 * own, so that any number of threads can read.
 *
 * @param repository JGit's handle
 * @param where the folder, safe to show
 */
record Source(Repository repository, String where) {
  /** A reading with a reader. */
  @FunctionalInterface
  interface WithReader<T> {
    T read(VerifyingReader reader) throws IOException;
  }

  /** A reading that walks over commits. */
  @FunctionalInterface
  interface WithWalk<T> {
    T read(RevWalk walk) throws IOException;
  }

  static Source of(Repository repository) {
    return new Source(repository, VisibleText.escape(repository.getDirectory().toString()));
  }

  <T> T read(WithReader<T> reading) {
    return GitFailures.reading(
        where,
        () -> {
          try (VerifyingReader reader = new VerifyingReader(repository.newObjectReader())) {
            return reading.read(reader);
          }
        });
  }

  <T> T walk(WithWalk<T> reading) {
    return read(reader -> {
      try (RevWalk walk = new RevWalk(reader)) {
        walk.setRetainBody(false);
        return reading.read(walk);
      }
    });
  }
}
