package dev.countersign.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule as it applies to a change.
 *
 * @param rule the rule
 * @param system for which system; empty where the rule speaks of none
 * @param files the files for which it applies
 * @param governance applies because the change governs review itself
 */
record RuleApplication(
    Rule rule, Optional<SystemEntry> system, List<Classification> files, boolean governance) {

  RuleApplication {
    files = List.copyOf(files);
  }

  /**
   * Every application of every rule in force: once per matching system, or once per change where
   * the rule speaks of none; and the strictest one where the change governs review itself.
   */
  static List<RuleApplication> all(
      PolicyInForce policy,
      List<Classification> files,
      List<FindingFact> findings,
      Instant instant) {
    List<Rule> rules = policy.policy().rulesAt(instant);
    PatternTrie paths =
        PatternTrie.compile(rules.stream().map(rule -> rule.when().paths()).toList());
    List<Set<Integer>> pathRules = new ArrayList<>();
    for (Classification file : files) {
      Set<Integer> hits = new HashSet<>();
      file.file().paths().forEach(path -> paths.match(path).forEach(hit -> hits.add(hit.set())));
      pathRules.add(hits);
    }
    List<RuleApplication> out = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      List<Classification> matching = new ArrayList<>();
      for (int f = 0; f < files.size(); f++) {
        boolean pathFits = rule.when().paths().isEmpty() || pathRules.get(f).contains(i);
        if (pathFits && fits(rule.when(), files.get(f), findings)) {
          matching.add(files.get(f));
        }
      }
      apply(rule, policy.registry(), matching, out);
    }
    governance(rules, files).ifPresent(out::add);
    return out;
  }

  /** Short and unique among all applications, for ids of requirements. */
  String key() {
    return rule.id()
        + system.map(found -> ":" + found.id()).orElse("")
        + (governance ? ":governance" : "");
  }

  /** For what it applies, as the end of a sentence; empty for the change as a whole. */
  String scope() {
    return governance
        ? " for the files that govern review"
        : system.map(found -> " for " + found.name()).orElse("");
  }

  private static boolean fits(Condition when, Classification file, List<FindingFact> findings) {
    return (when.kinds().isEmpty() || when.kinds().contains(file.file().kind()))
        && when.severity()
            .map(least -> findings.stream().anyMatch(finding -> concerns(finding, file, least)))
            .orElse(true);
  }

  private static boolean concerns(FindingFact finding, Classification file, Severity least) {
    return finding.severity().compareTo(least) >= 0
        && finding.path().map(path -> file.file().paths().contains(path)).orElse(true);
  }

  private static void apply(
      Rule rule, Registry registry, List<Classification> matching, List<RuleApplication> out) {
    if (!rule.when().namesSystems()) {
      if (!matching.isEmpty() || !rule.when().namesFiles()) {
        out.add(new RuleApplication(rule, Optional.empty(), matching, false));
      }
      return;
    }
    for (SystemEntry system : registry.systems()) {
      if (rule.when().holdsFor(system)) {
        List<Classification> ofSystem =
            matching.stream().filter(file -> file.systemIds().contains(system.id())).toList();
        if (!ofSystem.isEmpty()) {
          out.add(new RuleApplication(rule, Optional.of(system), ofSystem, false));
        }
      }
    }
  }

  private static Optional<RuleApplication> governance(
      List<Rule> rules, List<Classification> files) {
    List<Classification> governing = files.stream().filter(Classification::governance).toList();
    if (governing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RuleApplication(
            strictest(rules).orElse(ONE_APPROVAL), Optional.empty(), governing, true));
  }

  /** The rule that asks for the most people, then for the most groups; the first among equals. */
  private static Optional<Rule> strictest(List<Rule> rules) {
    return rules.stream()
        .filter(rule -> rule.approvals().isPresent())
        .min(
            Comparator.comparingInt((Rule rule) -> -rule.approvals().orElseThrow().count())
                .thenComparingInt(rule -> -rule.approvals().orElseThrow().distinctGroups()));
  }

  private static final Rule ONE_APPROVAL =
      new Rule(
          Requirement.BUILT_IN,
          Condition.ALWAYS,
          Optional.of(new Approvals(1, 0, List.of())),
          List.of(),
          Optional.empty(),
          false,
          Optional.empty(),
          false,
          false);
}
