package dev.countersign.policy;

import dev.countersign.model.RepoPath;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What the patterns of registry and rules do to the files of one tree, found in one walk over the
 * files. A list of patterns is counted as one: those of the systems first, then those of the rules.
 */
final class PatternUse {
  private final Registry registry;
  private final List<Rule> rules;
  private final List<PathPattern> patterns = new ArrayList<>();
  private final List<Integer> listOf = new ArrayList<>();
  private final int[] firstOf;
  private int lists;
  private final BitSet used = new BitSet();
  private final BitSet filled = new BitSet();
  private final BitSet applied = new BitSet();
  private final List<RepoPath> uncovered = new ArrayList<>();

  PatternUse(Registry registry, List<Rule> rules, List<RepoPath> files) {
    this.registry = registry;
    this.rules = rules;
    this.firstOf = new int[registry.systems().size() + rules.size()];
    registry.systems().forEach(system -> add(system.paths()));
    rules.forEach(rule -> add(rule.when().paths()));
    PatternTrie trie =
        PatternTrie.compile(patterns.stream().map(pattern -> List.of(positive(pattern))).toList());
    files.forEach(file -> count(file, trie.match(file)));
  }

  /** Whether a pattern matches a file, or one that is negated takes one out again. */
  boolean used(int list, int pattern) {
    return used.get(firstOf[list] + pattern);
  }

  /** Whether a list as a whole, its negations heeded, takes in any file. */
  boolean filled(int list) {
    return filled.get(list);
  }

  /** Whether there is a file for which this rule's paths and what it asks of systems hold. */
  boolean applies(int rule) {
    return applied.get(rule);
  }

  /** The files that belong to no system. */
  List<RepoPath> uncovered() {
    return List.copyOf(uncovered);
  }

  private void add(List<PathPattern> list) {
    int index = lists++;
    firstOf[index] = patterns.size();
    list.forEach(pattern -> {
      patterns.add(pattern);
      listOf.add(index);
    });
  }

  private static PathPattern positive(PathPattern pattern) {
    return pattern.negated() ? new PathPattern(pattern.text().substring(1)) : pattern;
  }

  private void count(RepoPath file, List<PatternTrie.Hit> hits) {
    BitSet in = new BitSet();
    int before = -1;
    for (PatternTrie.Hit hit : hits) {
      int list = listOf.get(hit.set());
      boolean negated = patterns.get(hit.set()).negated();
      if (!negated || before == list) {
        used.set(hit.set());
      }
      in.set(list, !negated);
      before = list;
    }
    filled.or(in);
    int systems = registry.systems().size();
    if (in.nextSetBit(0) < 0 || in.nextSetBit(0) >= systems) {
      uncovered.add(file);
    }
    for (int rule = applied.nextClearBit(0);
        rule < rules.size();
        rule = applied.nextClearBit(rule + 1)) {
      applied.set(rule, applies(rules.get(rule).when(), in, systems + rule));
    }
  }

  private boolean applies(Condition when, BitSet in, int list) {
    if (!when.paths().isEmpty() && !in.get(list)) {
      return false;
    }
    return !when.namesSystems()
        || in.stream()
            .takeWhile(index -> index < registry.systems().size())
            .anyMatch(index -> when.holdsFor(registry.systems().get(index)));
  }
}
