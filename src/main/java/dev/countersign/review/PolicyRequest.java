package dev.countersign.review;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Whose registry and policy are meant.
 *
 * @param repository a folder of the repository
 * @param revision the commit; the tip of the target where none is named
 * @param target the protected ref; the repository's default where none is named
 * @param policy a folder with both files, in place of those of the commit
 */
public record PolicyRequest(
    Path repository, Optional<String> revision, Optional<String> target, Optional<Path> policy) {}
