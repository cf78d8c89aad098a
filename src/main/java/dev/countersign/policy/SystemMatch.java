package dev.countersign.policy;

import dev.countersign.model.RepoPath;

/**
 * A path belongs to a system.
 *
 * @param systemId the system
 * @param pattern the pattern that decided, as written
 * @param path the path, one of those that the file change touches
 */
public record SystemMatch(String systemId, String pattern, RepoPath path) {}
