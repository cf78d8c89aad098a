package dev.countersign.policy;

import dev.countersign.model.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Many ordered sets of patterns, compiled into one trie over the segments of a path. Within a set
 * the last pattern that matches wins. Immutable once compiled, and safe for use by several threads.
 *
 * <p>A path is walked once with all nodes that its beginning can reach, so the time depends on how
 * many patterns share that beginning and not on how many there are.
 */
final class PatternTrie {
  /**
   * A set takes a path in.
   *
   * @param set index of the set
   * @param pattern the pattern that decided
   */
  record Hit(int set, PathPattern pattern) {}

  private final TrieNode root = new TrieNode(false);

  private PatternTrie() {}

  static PatternTrie compile(List<List<PathPattern>> sets) {
    PatternTrie trie = new PatternTrie();
    for (int set = 0; set < sets.size(); set++) {
      List<PathPattern> patterns = sets.get(set);
      for (int index = 0; index < patterns.size(); index++) {
        trie.add(patterns.get(index), set, index);
      }
    }
    return trie;
  }

  /** The sets that take this path in, by their index. */
  List<Hit> match(RepoPath path) {
    return match(new String(path.bytes(), StandardCharsets.ISO_8859_1));
  }

  /** The same for a path with one character per byte. */
  List<Hit> match(String path) {
    List<TrieNode.End> ends = ends(path);
    if (ends.isEmpty()) {
      return List.of();
    }
    Collections.sort(ends);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      TrieNode.End end = ends.get(i);
      boolean last = i + 1 == ends.size() || ends.get(i + 1).set() != end.set();
      if (last && !end.pattern().negated()) {
        hits.add(new Hit(end.set(), end.pattern()));
      }
    }
    return hits;
  }

  private void add(PathPattern pattern, int set, int index) {
    TrieNode.End end = new TrieNode.End(set, index, pattern);
    List<PatternSegment> segments = pattern.segments();
    TrieNode node = root;
    for (int i = 0; i < segments.size(); i++) {
      PatternSegment segment = segments.get(i);
      if (segment instanceof PatternSegment.AnyDepth && i + 1 == segments.size()) {
        node.endBelow(end);
        return;
      }
      node = node.child(segment);
    }
    node.endHere(end);
  }

  private List<TrieNode.End> ends(String path) {
    List<TrieNode.End> ends = new ArrayList<>();
    List<TrieNode> active = new ArrayList<>();
    root.enter(active);
    int start = 0;
    while (start >= 0 && !active.isEmpty()) {
      int slash = path.indexOf('/', start);
      String segment = slash < 0 ? path.substring(start) : path.substring(start, slash);
      List<TrieNode> next = new ArrayList<>();
      for (TrieNode node : active) {
        node.step(segment, slash < 0, next, ends);
      }
      active = next;
      start = slash < 0 ? -1 : slash + 1;
    }
    for (TrieNode node : active) {
      node.endsHere(ends);
    }
    return ends;
  }
}
