package dev.countersign.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

  private final boolean loops;
  private final Map<String, TrieNode> literals = new HashMap<>();
  private final GlobIndex globs = new GlobIndex();
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
      case PatternSegment.Glob glob -> globs.child(glob.glob());
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
    globs.follow(segment, last, next);
  }

  /** Collects what matches a path that ends here. */
  void endsHere(List<End> ends) {
    ends.addAll(here);
  }

  /** True where a path can go on from here. */
  boolean goesOn() {
    return anyDepth != null || !below.isEmpty() || !literals.isEmpty() || !globs.isEmpty();
  }
}
