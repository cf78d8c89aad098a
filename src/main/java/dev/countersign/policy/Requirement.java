package dev.countersign.policy;

import java.util.List;
import java.util.Optional;

/**
 * One thing that the policy, or the program itself, asks of a change.
 *
 * @param id stable within one decision, such as {@code approvals:tier1-two-reviews:checkout}
 * @param kind what it is about
 * @param ruleId the rule that asks; {@code built-in} where the program itself does
 * @param systemId the system for which the rule applies
 * @param state how it stands
 * @param title a few words
 * @param sentence why it stands so, and what to do next
 * @param done how much of it is there
 * @param total how much there must be
 * @param links what to open: keys of sections of the record, paths or ids of systems
 */
public record Requirement(
    String id,
    RequirementKind kind,
    String ruleId,
    Optional<String> systemId,
    State state,
    String title,
    String sentence,
    int done,
    int total,
    List<String> links) {

  /** The rule id of what the program itself asks. */
  public static final String BUILT_IN = "built-in";

  /** Copies the list. */
  public Requirement {
    links = List.copyOf(links);
  }

  /** What it stops while it is not fulfilled. */
  public Stage stage() {
    return kind.stage();
  }

  Requirement bypassed(String by) {
    return new Requirement(
        id, kind, ruleId, systemId, State.BYPASSED, title, by + sentence, done, total, links);
  }
}
