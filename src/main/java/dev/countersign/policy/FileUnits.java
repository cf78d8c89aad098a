package dev.countersign.policy;

import dev.countersign.model.RepoPath;

/**
 * How much of one file somebody marked as reviewed.
 *
 * @param path the path of the file change (the new one of a rename)
 * @param total its hunks; 1 for a file without hunks
 * @param marked how many of them are marked
 */
public record FileUnits(RepoPath path, int total, int marked) {}
