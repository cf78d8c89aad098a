package dev.countersign.review;

import dev.countersign.model.Sha256;
import dev.countersign.policy.Decision;
import java.nio.file.Path;

/**
 * A bundle that was written.
 *
 * @param file where
 * @param id the bundle's id: the digest of its manifest
 * @param decision the decision that stands in it
 */
public record ExportedBundle(Path file, Sha256 id, Decision decision) {}
