package dev.countersign.policy;

import dev.countersign.model.RepoPath;
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
    return new PathMatcher(
        registry.systems().stream().map(SystemEntry::id).toList(),
        PatternTrie.compile(registry.systems().stream().map(SystemEntry::paths).toList()));
  }

  /** The systems of this path in the order of the registry, with the pattern that decided. */
  public List<SystemMatch> match(RepoPath path) {
    return trie.match(path).stream()
        .map(hit -> new SystemMatch(systemIds.get(hit.set()), hit.pattern().text(), path))
        .toList();
  }
}
