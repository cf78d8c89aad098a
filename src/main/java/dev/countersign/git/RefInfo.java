package dev.countersign.git;

import dev.countersign.model.Oid;

/**
 * A branch or tag that leads to a commit.
 *
 * @param name the full name, such as {@code refs/heads/main}
 * @param shortName what people say, such as {@code main} or {@code origin/main}; not escaped
 * @param kind what it is
 * @param commit the commit, tags peeled
 */
public record RefInfo(String name, String shortName, Kind kind, Oid commit) {
  /** What a ref is. */
  public enum Kind {
    /** Under {@code refs/heads/}. */
    BRANCH,
    /** Under {@code refs/remotes/}. */
    REMOTE_BRANCH,
    /** Under {@code refs/tags/}. */
    TAG
  }
}
