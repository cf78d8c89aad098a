package dev.countersign.store;

import dev.countersign.model.Sha256;

/**
 * One file of a change's evidence, without its content.
 *
 * @param path its path in the bundle
 * @param digest of its content
 * @param size of its content in bytes
 */
public record EvidenceFile(String path, Sha256 digest, long size) {}
