package dev.countersign.policy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One rule of the policy.
 *
 * @param id its id, unique over the policy and its windows
 * @param when where it applies
 * @param approvals who must approve
 * @param record keys of sections of the change record that must be complete
 * @param maxSeverity the worst finding that may stand
 * @param attention every hunk of the matching files must be marked as reviewed by who approves
 * @param maxAge how old an approval may be at landing
 * @param confirm who approves must type the names of the matching systems
 * @param exactLanding the landed tree must be the approved tree
 */
public record Rule(
    String id,
    Condition when,
    Optional<Approvals> approvals,
    List<String> record,
    Optional<Severity> maxSeverity,
    boolean attention,
    Optional<Duration> maxAge,
    boolean confirm,
    boolean exactLanding) {

  /** Copies the list. */
  public Rule {
    record = List.copyOf(record);
  }
}
