package dev.countersign.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One entry of a change set.
 *
 * @param kind how the file changed
 * @param oldSide the file in base; empty where it was added
 * @param newSide the file in head; empty where it was deleted
 * @param similarity per cent of content kept, 0 to 100; 100 where the content is the same
 */
public record FileChange(
    ChangeKind kind, Optional<FileSide> oldSide, Optional<FileSide> newSide, int similarity) {

  /** At least one side exists. */
  public FileChange {
    if (oldSide.isEmpty() && newSide.isEmpty()) {
      throw new IllegalArgumentException("a file change needs a side");
    }
  }

  /** The path to show: the new one, or the old one of a deleted file. */
  public RepoPath path() {
    return newSide.or(() -> oldSide).orElseThrow().path();
  }

  /** Every path this entry touches: both of a rename or copy. */
  public List<RepoPath> paths() {
    return Stream.of(oldSide, newSide)
        .flatMap(Optional::stream)
        .map(FileSide::path)
        .distinct()
        .toList();
  }

  /** True where the content is the same on both sides, so that there is no hunk to read. */
  public boolean sameContent() {
    return oldSide.isPresent()
        && newSide.isPresent()
        && oldSide.get().id().equals(newSide.get().id());
  }
}
