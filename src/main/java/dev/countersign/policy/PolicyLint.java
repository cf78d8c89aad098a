package dev.countersign.policy;

import dev.countersign.model.RepoPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Finds what in registry and policy does not do what it was written for. */
public final class PolicyLint {
  private PolicyLint() {}

  /**
   * Everything somebody should look at, worst first.
   *
   * @param files the files of the tree that the patterns are held against
   * @param now by which windows are judged
   * @throws dev.countersign.model.BadInput where a file cannot be read as registry or policy at
   *     all, with file, line and column
   */
  public static List<LintFinding> check(
      PolicyFile policy, PolicyFile systems, List<RepoPath> files, Instant now) {
    List<LintFinding> out = new ArrayList<>();
    PolicyReading read = PolicyReading.of(policy, systems, fault -> out.add(finding(fault)));
    List<PlacedRule> rules = PlacedRule.all(read.policy());
    PatternUse use =
        new PatternUse(read.registry(), rules.stream().map(PlacedRule::rule).toList(), files);
    LintPlaces inRegistry = new LintPlaces(systems.name(), read.registryRoot());
    new SystemLint(inRegistry, use, read.policy()).check(read.registry());
    LintPlaces inPolicy = new LintPlaces(policy.name(), read.policyRoot());
    new PeopleLint(inPolicy, read.policy(), read.registry()).check();
    RuleLint ruleLint = new RuleLint(inPolicy, read.policy(), read.registry());
    ruleLint.check(rules, use);
    ruleLint.windows(read.policy(), now);
    out.addAll(LayoutLint.check(files, use.uncovered()));
    return Stream.of(out, inRegistry.findings(), inPolicy.findings())
        .flatMap(List::stream)
        .sorted(LintFinding.WORST_FIRST)
        .toList();
  }

  private static LintFinding finding(PolicyFault fault) {
    return new LintFinding(
        Severity.ERROR,
        fault.code(),
        Shown.text(fault.file()),
        OptionalInt.of(fault.at().line()),
        OptionalInt.of(fault.at().column()),
        fault.sentence());
  }
}
