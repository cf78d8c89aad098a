package dev.countersign.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

  /** Every application of every rule in force. */
  static List<RuleApplication> all(
      PolicyInForce policy,
      List<Classification> files,
      List<FindingFact> findings,
      Instant instant) {
    return List.of();
  }
}
