package dev.countersign.review;

import dev.countersign.model.Sha256;
import java.nio.file.Path;

/**
 * A bundle that was written.
 *
 * @param file where
 * @param id the bundle's id: the digest of its manifest
 */
public record ExportedBundle(Path file, Sha256 id) {}
