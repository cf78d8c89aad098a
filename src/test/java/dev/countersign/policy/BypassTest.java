package dev.countersign.policy;

import static dev.countersign.policy.RequirementKind.APPROVALS;
import static dev.countersign.policy.RequirementKind.RETRO_REVIEW;
import static dev.countersign.policy.RequirementKind.SUBMISSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Sha256;
import dev.countersign.model.StatementKind;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats, section 3, rule 7: a bypass covers what is missing, and never satisfies. */
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
          nina, incident, -1, ERROR
          """)
  void a_bypass_needs_the_right_person_a_reason_and_the_time(
      String by, String reason, long hours, State state) {
    assertThat(bypassed(by, reason, hours).decide().overall()).isEqualTo(state);
  }

  @ParameterizedTest(name = "{0}, {1}, {2} hours: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nina | incident | 5  | NOT_APPLICABLE | until 2026-11-21T11:00:00Z | sign another
          nina | hurry    | 1  | NOT_APPLICABLE | a reason of the policy (incident or security) | sign another
          ann  | incident | 1  | NOT_APPLICABLE | only incident-commanders may bypass | must sign
          nina | incident | -1 | ERROR          | more than 5 minutes ahead | set the clock
          """)
  void a_bypass_without_effect_says_why(
      String by, String reason, long hours, State state, String why, String next) {
    Requirement told = bypassed(by, reason, hours).the(RETRO_REVIEW);
    assertThat(told.state()).isEqualTo(state);
    assertThat(told.sentence()).contains("covers nothing", why, next);
  }

  @Test
  void a_bypass_of_today_is_in_force_beside_one_that_expired() {
    Situation situation = bypassed("nina", "incident", 5);
    situation.sign(StatementKind.BYPASS, "nina", act -> act.saying("security").agedHours(1));
    assertThat(situation.decide().bypass().orElseThrow().reason()).isEqualTo("security");
    assertThat(situation.decide().requirements())
        .filteredOn(requirement -> requirement.kind() == RETRO_REVIEW)
        .hasSize(1);
  }

  @Test
  void a_bypass_that_landed_in_time_is_reviewed_after_it_would_have_expired() {
    Situation situation = bypassed("nina", "incident", 10).submitted().landedHoursAgo(9);
    assertThat(situation.the(RETRO_REVIEW).sentence())
        .contains("must be reviewed", "without who bypassed", "until 2026-11-22T02:00:00Z.");
    situation.signed(StatementKind.RETRO_REVIEW, "ann", act -> act.agedHours(1));
    assertThat(situation.state(RETRO_REVIEW)).isEqualTo(State.BYPASSED);
    situation.signed(StatementKind.RETRO_REVIEW, "bob", act -> act.aheadSeconds(301));
    assertThat(situation.state(RETRO_REVIEW)).isEqualTo(State.BYPASSED);
    situation.signed(StatementKind.RETRO_REVIEW, "bob", act -> act.aheadSeconds(300));
    assertThat(situation.state(RETRO_REVIEW)).isEqualTo(State.SATISFIED);
  }

  @Test
  void a_review_that_is_overdue_says_so_and_counts_all_the_same() {
    Situation situation = bypassed("nina", "incident", 30).submitted().landedHoursAgo(29);
    assertThat(situation.the(RETRO_REVIEW).sentence()).endsWith("; that is overdue.");
    situation.sign(StatementKind.RETRO_REVIEW, "ann");
    situation.sign(StatementKind.RETRO_REVIEW, "bob");
    assertThat(situation.state(RETRO_REVIEW)).isEqualTo(State.SATISFIED);
  }

  @Test
  void without_a_policy_no_bypass_helps() {
    Situation situation = new Situation(Optional.empty()).file("README");
    situation.sign(StatementKind.BYPASS, "nina", act -> act.saying("incident"));
    assertThat(situation.decide().overall()).isEqualTo(State.ERROR);
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
    assertThat(situation.the(RETRO_REVIEW).state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(situation.the(RETRO_REVIEW).sentence())
        .isEqualTo(
            "The bypass of Nina Ito covers nothing: the policy knows no bypass; gather the"
                + " approvals.");
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

  @Test
  void rules_that_ask_for_no_approval_need_no_reviewer() {
    String rules = RULES.replace("rules: [", "rules: [{ id: doc, when: {}, record: [waves] }, ");
    Situation situation =
        Situation.under(rules)
            .file("README")
            .signed(StatementKind.BYPASS, "nina", act -> act.saying("incident"))
            .submitted();
    situation.sign(StatementKind.RETRO_REVIEW, "ann");
    situation.sign(StatementKind.RETRO_REVIEW, "bob");
    assertThat(situation.state(RETRO_REVIEW)).isEqualTo(State.SATISFIED);
  }
}
