package dev.countersign.model;

/**
 * One file as one commit has it.
 *
 * @param path where
 * @param mode what
 * @param id the blob, or for a submodule the commit
 */
public record FileSide(RepoPath path, FileMode mode, Oid id) {}
