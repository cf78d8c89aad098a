package dev.countersign.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place that the beginning of a path can reach. */
final class TrieNode {
  /**
   * A pattern ends here.
   *
   * @param set index of its set
   * @param index its place in the set
   * @param pattern the pattern
   */
  record End(int set, int index, PathPattern pattern) implements Comparable<End> {
    private static final Comparator<End> ORDER =
        Comparator.comparingInt(End::set).thenComparingInt(End::index);

    @Override
    public int compareTo(End other) {
      return ORDER.compare(this, other);
    }
  }

  private record Edge(SegmentGlob glob, TrieNode to) {}

  private final boolean loops;
  private final Map<String, TrieNode> literals = new HashMap<>();
  private final Map<SegmentGlob, TrieNode> globs = new LinkedHashMap<>();
  private final Map<Integer, List<Edge>> byLastByte = new HashMap<>();
  private final Map<Integer, List<Edge>> byFirstByte = new HashMap<>();
  private final List<Edge> others = new ArrayList<>();
  private final List<End> here = new ArrayList<>();
  private final List<End> below = new ArrayList<>();
  private @Nullable TrieNode anyDepth;

  /** A node that stays reached whatever segments follow, where it {@code loops}. */
  TrieNode(boolean loops) {
    this.loops = loops;
  }

  /** The node behind a segment of a pattern, made where it is not there yet. */
  TrieNode child(PatternSegment segment) {
    return switch (segment) {
      case PatternSegment.Literal literal ->
          literals.computeIfAbsent(literal.text(), key -> new TrieNode(false));
      case PatternSegment.Glob glob -> globs.computeIfAbsent(glob.glob(), this::edge);
      case PatternSegment.AnyDepth any -> {
        TrieNode known = anyDepth;
        if (known == null) {
          known = new TrieNode(true);
          anyDepth = known;
        }
        yield known;
      }
    };
  }

  /** A pattern that matches a path which ends here. */
  void endHere(End end) {
    here.add(end);
  }

  /** A pattern that matches every path which goes on from here. */
  void endBelow(End end) {
    below.add(end);
  }

  /** Adds this node, and the one that needs no further segment. */
  void enter(List<TrieNode> nodes) {
    nodes.add(this);
    if (anyDepth != null && !nodes.contains(anyDepth)) {
      nodes.add(anyDepth);
    }
  }

  /** Takes one segment: collects what it reaches and what it ends. */
  void step(String segment, boolean last, List<TrieNode> next, List<End> ends) {
    ends.addAll(below);
    if (loops && !next.contains(this)) {
      next.add(this);
    }
    TrieNode exact = literals.get(segment);
    if (exact != null) {
      exact.enter(next);
    }
    if (!globs.isEmpty()) {
      int end = segment.isEmpty() ? -1 : segment.charAt(segment.length() - 1);
      int begin = segment.isEmpty() ? -1 : segment.charAt(0);
      follow(byLastByte.getOrDefault(end, List.of()), segment, last, next);
      follow(byFirstByte.getOrDefault(begin, List.of()), segment, last, next);
      follow(others, segment, last, next);
    }
  }

  /** Collects what matches a path that ends here. */
  void endsHere(List<End> ends) {
    ends.addAll(here);
  }

  private static void follow(List<Edge> edges, String segment, boolean last, List<TrieNode> next) {
    for (Edge edge : edges) {
      if ((last || edge.to().goesOn()) && edge.glob().matches(segment)) {
        edge.to().enter(next);
      }
    }
  }

  private boolean goesOn() {
    return anyDepth != null || !below.isEmpty() || !literals.isEmpty() || !globs.isEmpty();
  }

  private TrieNode edge(SegmentGlob glob) {
    Edge edge = new Edge(glob, new TrieNode(false));
    if (glob.lastByte() >= 0) {
      byLastByte.computeIfAbsent(glob.lastByte(), key -> new ArrayList<>()).add(edge);
    } else if (glob.firstByte() >= 0) {
      byFirstByte.computeIfAbsent(glob.firstByte(), key -> new ArrayList<>()).add(edge);
    } else {
      others.add(edge);
    }
    return edge.to();
  }
}
