package dev.countersign.model;

/**
 * A statement with its identity.
 *
 * @param id digest of its exact bytes
 * @param statement what the bytes say
 */
public record StatementEntry(Sha256 id, Statement statement) {}
