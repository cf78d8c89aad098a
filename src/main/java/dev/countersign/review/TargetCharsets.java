package dev.countersign.review;

import dev.countersign.diff.DeclaredCharset;
import dev.countersign.diff.DeclaredCharsets;
import dev.countersign.git.GitAttributes;
import dev.countersign.model.RepoPath;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The encodings that the target's tip declares. Never head: the author of a change would decide how
 * it reads.
 *
 * @param attributes of the target's tip
 */
record TargetCharsets(GitAttributes attributes) implements DeclaredCharsets {
  @Override
  public Optional<DeclaredCharset> of(RepoPath path) {
    return Stream.of(DeclaredCharset.ENCODING, DeclaredCharset.WORKING_TREE_ENCODING)
        .flatMap(attribute ->
            attributes.value(path, attribute).stream()
                .map(name -> new DeclaredCharset(name, attribute)))
        .findFirst();
  }
}
