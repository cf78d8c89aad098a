package dev.countersign.policy;

import static dev.countersign.policy.RequirementKind.APPROVALS;
import static dev.countersign.policy.RequirementKind.RETRO_REVIEW;
import static dev.countersign.policy.RequirementKind.SUBMISSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Sha256;
import dev.countersign.model.StatementKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BypassTest {
  private static final String TWO = "rules: [{ id: two, when: {}, approvals: { count: 2 } }]\n";

  private static final String RULES =
      TWO
          + """
          bypass:
            from: [incident-commanders]
            reasons: [incident, security]
            maxAge: 4h
            retroReview: 24h
          """;

  private static Situation bypassed(String by, String reason, long hours) {
    Situation situation = Situation.under(RULES).file("README");
    situation.sign(StatementKind.BYPASS, by, act -> act.saying(reason).agedHours(hours));
    return situation;
  }

  @Test
  void a_bypass_covers_what_is_missing_and_never_satisfies() {
    Decision decision = bypassed("nina", "incident: checkout is down", 1).decide();
    assertThat(decision.overall()).isEqualTo(State.BYPASSED);
    assertThat(decision.bypass().orElseThrow())
        .extracting(BypassStatus::personId, BypassStatus::reason, BypassStatus::reviewed)
        .containsExactly("nina", "incident", false);
    assertThat(decision.bypass().orElseThrow().reviewDue())
        .isEqualTo(Instant.parse("2026-11-22T11:00:00Z"));
    assertThat(decision.signingBlockers())
        .as("what is covered still stops an approval")
        .extracting(Requirement::kind)
        .containsExactly(SUBMISSION);
  }

  @ParameterizedTest(name = "after {0} comments")
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void of_two_of_one_second_the_one_that_has_seen_the_other_is_in_force(int comments) {
    Situation situation = Situation.under(RULES).file("README");
    for (int i = 0; i < comments; i++) {
      situation.sign(StatementKind.COMMENT, "ann");
    }
    situation.sign(StatementKind.BYPASS, "nina", act -> act.saying("incident").agedHours(1));
    Sha256 later =
        situation.sign(StatementKind.BYPASS, "nina", act -> act.saying("security").agedHours(1));
    assertThat(situation.decide().bypass().orElseThrow().statementId()).isEqualTo(later);
  }

  @ParameterizedTest(name = "{0}, {1}, {2} hours: {3}")
  @CsvSource(
      textBlock =
          """
          nina, incident, 4, BYPASSED
          nina, incident, 5, UNSATISFIED
          nina, security: key leaked, 1, BYPASSED
          nina, hurry, 1, UNSATISFIED
          nina, '', 1, UNSATISFIED
          ann, incident, 1, UNSATISFIED
          nina, incident, -1, UNSATISFIED
          """)
  void a_bypass_needs_the_right_person_a_reason_and_the_time(
      String by, String reason, long hours, State state) {
    assertThat(bypassed(by, reason, hours).decide().overall()).isEqualTo(state);
  }

  @Test
  void a_bypass_of_another_basis_or_one_withdrawn_covers_nothing() {
    Situation old = Situation.under(RULES).file("README");
    old.sign(StatementKind.BYPASS, "nina", act -> act.saying("incident").onOldBasis());
    assertThat(old.decide().overall()).isEqualTo(State.UNSATISFIED);

    Situation withdrawn = Situation.under(RULES).file("README");
    Sha256 id = withdrawn.sign(StatementKind.BYPASS, "nina", act -> act.saying("incident"));
    withdrawn.sign(StatementKind.WITHDRAW, "nina", act -> act.withdrawing(id));
    assertThat(withdrawn.decide().overall()).isEqualTo(State.UNSATISFIED);
  }

  @Test
  void a_policy_without_bypass_knows_none() {
    Situation situation = Situation.under(TWO).file("README");
    situation.sign(StatementKind.BYPASS, "nina", act -> act.saying("incident"));
    assertThat(situation.decide().overall()).isEqualTo(State.UNSATISFIED);
  }

  @Test
  void a_bypass_covers_stale_and_rejected_but_no_error() {
    Situation situation = bypassed("nina", "incident", 1).submitted();
    situation.sign(StatementKind.REJECT, "bob");
    assertThat(situation.decide().overall()).isEqualTo(State.BYPASSED);
    situation.sign(StatementKind.APPROVE, "ann", act -> act.onOldBasis());
    situation.sign(StatementKind.APPROVE, "bob", act -> act.onOldBasis());
    assertThat(situation.state(APPROVALS)).isEqualTo(State.BYPASSED);
    situation.sign(StatementKind.APPROVE, "ann", act -> act.aheadSeconds(3_600));
    assertThat(situation.decide().overall()).isEqualTo(State.ERROR);
  }

  @Test
  void the_review_afterwards_needs_the_approvals_that_were_passed_over_without_the_bypasser() {
    Situation situation = bypassed("nina", "incident", 1).submitted();
    situation.sign(StatementKind.RETRO_REVIEW, "ann");
    situation.sign(StatementKind.RETRO_REVIEW, "nina");
    situation.sign(StatementKind.RETRO_REVIEW, "eve");
    assertThat(situation.state(RETRO_REVIEW)).isEqualTo(State.BYPASSED);
    situation.sign(StatementKind.RETRO_REVIEW, "bob");
    assertThat(situation.state(RETRO_REVIEW)).isEqualTo(State.SATISFIED);
    assertThat(situation.decide().bypass().orElseThrow().reviewed()).isTrue();
    assertThat(situation.decide().overall()).isEqualTo(State.BYPASSED);
  }

  @Test
  void approvals_alone_are_no_review_of_a_bypass() {
    Situation situation = bypassed("nina", "incident", 1).submitted().approvedBy("ann", "bob");
    assertThat(situation.state(RETRO_REVIEW)).isEqualTo(State.BYPASSED);
  }
}
