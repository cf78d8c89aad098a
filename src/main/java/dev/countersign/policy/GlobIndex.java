package dev.countersign.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The globs that leave one node, found by the fixed text with which they begin or end, so that a
 * thousand of them cost a few look-ups and not a thousand attempts.
 */
final class GlobIndex {
  private record Edge(SegmentGlob glob, TrieNode to) {}

  private final Map<SegmentGlob, TrieNode> known = new HashMap<>();
  private final TreeMap<Integer, Map<String, List<Edge>>> byPrefix = new TreeMap<>();
  private final TreeMap<Integer, Map<String, List<Edge>>> bySuffix = new TreeMap<>();

  boolean isEmpty() {
    return known.isEmpty();
  }

  /** The node behind a glob, made where it is not there yet. */
  TrieNode child(SegmentGlob glob) {
    return known.computeIfAbsent(glob, this::add);
  }

  /** Enters each node whose glob matches the segment. */
  void follow(String segment, boolean last, List<TrieNode> next) {
    int length = segment.length();
    byPrefix
        .headMap(length, true)
        .forEach(
            (size, edges) -> enter(edges.get(segment.substring(0, size)), segment, last, next));
    bySuffix
        .headMap(length, true)
        .forEach((size, edges) ->
            enter(edges.get(segment.substring(length - size)), segment, last, next));
  }

  private TrieNode add(SegmentGlob glob) {
    Edge edge = new Edge(glob, new TrieNode(false));
    String prefix = glob.prefix();
    String suffix = glob.suffix();
    boolean better = prefix.length() >= suffix.length();
    String fixed = better ? prefix : suffix;
    (better ? byPrefix : bySuffix)
        .computeIfAbsent(fixed.length(), size -> new HashMap<>())
        .computeIfAbsent(fixed, text -> new ArrayList<>())
        .add(edge);
    return edge.to();
  }

  private static void enter(
      @Nullable List<Edge> edges, String segment, boolean last, List<TrieNode> next) {
    if (edges == null) {
      return;
    }
    for (Edge edge : edges) {
      if ((last || edge.to().goesOn()) && edge.glob().matches(segment)) {
        edge.to().enter(next);
      }
    }
  }
}
