package dev.countersign.model;

import java.util.Optional;

/**
 * Where one policy file in force came from.
 *
 * @param origin {@code target} for the target's tip, {@code outside} for files given by hand
 * @param path its path, such as {@code .countersign/policy.yaml}
 * @param sha256 digest of its bytes
 * @param gitBlob the id its bytes have as a Git blob
 * @param ref the ref it was read from; empty from outside
 * @param gitCommit the commit it was read from; empty from outside
 */
public record PolicyRef(
    String origin,
    String path,
    Sha256 sha256,
    Oid gitBlob,
    Optional<String> ref,
    Optional<Oid> gitCommit) {}
