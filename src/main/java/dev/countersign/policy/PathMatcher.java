package dev.countersign.policy;

import dev.countersign.model.RepoPath;
import java.util.List;

/** Finds the systems of a path. Immutable, and safe for use by several threads. */
public final class PathMatcher {
  private PathMatcher() {}

  /** Compiles the patterns of all systems into one structure. */
  public static PathMatcher compile(Registry registry) {
    return new PathMatcher();
  }

  /** The systems of this path in the order of the registry, with the pattern that decided. */
  public List<SystemMatch> match(RepoPath path) {
    return List.of();
  }
}
