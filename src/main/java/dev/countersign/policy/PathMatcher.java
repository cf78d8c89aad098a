package dev.countersign.policy;

import dev.countersign.model.RepoPath;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the systems of a path. Within one system the last pattern that matches wins, and nothing is
 * excluded because its folder is. Immutable, and safe for use by several threads.
 */
public final class PathMatcher {
  private final List<String> systemIds;
  private final PatternTrie trie;

  private PathMatcher(List<String> systemIds, PatternTrie trie) {
    this.systemIds = systemIds;
    this.trie = trie;
  }

  /** Compiles the patterns of all systems into one structure. */
  public static PathMatcher compile(Registry registry) {
    List<String> ids = new ArrayList<>();
    List<List<PathPattern>> sets = new ArrayList<>();
    for (SystemEntry system : registry.systems()) {
      ids.add(system.id());
      sets.add(system.paths());
      if (!system.joined().isEmpty()) {
        ids.add(system.id());
        sets.add(system.joined());
      }
    }
    return new PathMatcher(List.copyOf(ids), PatternTrie.compile(sets));
  }

  /** The systems of this path in the order of the registry, with the pattern that decided. */
  public List<SystemMatch> match(RepoPath path) {
    List<SystemMatch> matches = new ArrayList<>();
    for (PatternTrie.Hit hit : trie.match(path)) {
      String id = systemIds.get(hit.set());
      if (matches.isEmpty() || !matches.getLast().systemId().equals(id)) {
        matches.add(new SystemMatch(id, hit.pattern().text(), path));
      }
    }
    return matches;
  }
}
