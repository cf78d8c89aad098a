package dev.countersign.review;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What somebody wants to look at.
 *
 * @param repository a folder of a clone, or a bare repository
 * @param target the protected ref; empty for the remote's default branch
 * @param range which commits
 * @param policyFolder a folder with {@code policy.yaml} and {@code systems.yaml} given by hand, for
 *     repositories that have none
 */
public record OpenRequest(
    Path repository, Optional<String> target, RangeSpec range, Optional<Path> policyFolder) {}
