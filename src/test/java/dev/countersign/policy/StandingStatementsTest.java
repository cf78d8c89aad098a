package dev.countersign.policy;

import static dev.countersign.policy.RequirementKind.AGE;
import static dev.countersign.policy.RequirementKind.APPROVALS;
import static dev.countersign.policy.RequirementKind.REJECTIONS;
import static dev.countersign.policy.RequirementKind.SUBMISSION;
import static dev.countersign.policy.RequirementKind.UNMOVED_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ChangeId;
import dev.countersign.model.Oid;
import dev.countersign.model.Sha256;
import dev.countersign.model.StatementKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingStatementsTest {
  private static final String ONE = "rules: [{ id: one, when: {}, approvals: { count: 1 } }]\n";
  private static final String TWO = "rules: [{ id: two, when: {}, approvals: { count: 2 } }]\n";

  @Test
  void approvals_of_another_basis_are_stale() {
    Situation situation = Situation.under(ONE).file("README").submitted();
    situation.sign(StatementKind.APPROVE, "ann", act -> act.onOldBasis());
    assertThat(situation.decide().overall()).isEqualTo(State.STALE);
    assertThat(situation.decide().approvals()).isEmpty();
    assertThat(situation.approvedBy("ann").decide().overall()).isEqualTo(State.SATISFIED);
  }

  @Test
  void stale_and_missing_is_missing() {
    Situation situation = Situation.under(TWO).file("README").submitted();
    situation.sign(StatementKind.APPROVE, "ann", act -> act.onOldBasis());
    assertThat(situation.state(APPROVALS)).isEqualTo(State.UNSATISFIED);
  }

  @Test
  void stale_approvals_of_who_cannot_approve_do_not_make_it_stale() {
    Situation situation = Situation.under(ONE).file("README").submitted();
    situation.sign(StatementKind.APPROVE, "eve", act -> act.onOldBasis());
    assertThat(situation.state(APPROVALS)).isEqualTo(State.UNSATISFIED);
  }

  @Test
  void an_approval_that_names_another_head_than_the_basis_is_stale() {
    Situation situation = Situation.under(ONE).file("README").submitted();
    situation.sign(StatementKind.APPROVE, "ann", act -> act.onHead(new Oid("f".repeat(40))));
    assertThat(situation.state(APPROVALS)).isEqualTo(State.STALE);
  }

  @Test
  void without_a_basis_nothing_is_current() {
    Situation situation =
        Situation.under(ONE).file("README").submitted().approvedBy("ann").unsigned();
    assertThat(situation.state(SUBMISSION)).isEqualTo(State.STALE);
    assertThat(situation.state(APPROVALS)).isEqualTo(State.STALE);
  }

  @Test
  void a_rejection_binds_through_iterations_until_the_same_person_withdraws_it() {
    Situation situation = Situation.under(ONE).file("README").submitted().approvedBy("ann");
    Sha256 rejection = situation.sign(StatementKind.REJECT, "bob", act -> act.onOldBasis());
    assertThat(situation.decide().overall()).isEqualTo(State.UNSATISFIED);
    assertThat(situation.the(REJECTIONS).sentence()).startsWith("Bob Ray rejected the change");

    situation.sign(StatementKind.WITHDRAW, "ann", act -> act.withdrawing(rejection));
    assertThat(situation.state(REJECTIONS)).isEqualTo(State.UNSATISFIED);

    situation.sign(StatementKind.APPROVE, "bob", act -> act.superseding(rejection));
    assertThat(situation.state(REJECTIONS)).isEqualTo(State.UNSATISFIED);

    situation.sign(StatementKind.WITHDRAW, "bob", act -> act.withdrawing(rejection));
    assertThat(situation.decide().overall()).isEqualTo(State.SATISFIED);
  }

  @Test
  void anybody_human_may_reject_but_no_agent_and_no_stranger() {
    Situation situation = Situation.under(ONE).file("README").submitted().approvedBy("ann");
    situation.sign(StatementKind.REJECT, "codo");
    situation.sign(StatementKind.REJECT, "mallory");
    situation.sign(StatementKind.REJECT, "bob", act -> act.ofChange(ChangeId.random()));
    assertThat(situation.state(REJECTIONS)).isEqualTo(State.SATISFIED);
    situation.sign(StatementKind.REJECT, "eve");
    assertThat(situation.state(REJECTIONS)).isEqualTo(State.UNSATISFIED);
  }

  @Test
  void an_approval_is_withdrawn_or_replaced_only_by_who_gave_it() {
    Situation situation = Situation.under(ONE).file("README").submitted();
    Sha256 approval = situation.sign(StatementKind.APPROVE, "ann");
    situation.sign(StatementKind.WITHDRAW, "bob", act -> act.withdrawing(approval));
    situation.sign(StatementKind.COMMENT, "bob", act -> act.superseding(approval));
    assertThat(situation.state(APPROVALS)).isEqualTo(State.SATISFIED);
    situation.sign(StatementKind.COMMENT, "ann", act -> act.superseding(approval));
    assertThat(situation.state(APPROVALS)).isEqualTo(State.UNSATISFIED);

    Situation other = Situation.under(ONE).file("README").submitted();
    Sha256 given = other.sign(StatementKind.APPROVE, "ann");
    other.sign(StatementKind.WITHDRAW, "ann", act -> act.withdrawing(given));
    assertThat(other.state(APPROVALS)).isEqualTo(State.UNSATISFIED);
  }

  @ParameterizedTest(name = "{0} seconds ahead: {1}")
  @CsvSource({"300, SATISFIED", "301, ERROR"})
  void a_claimed_time_more_than_five_minutes_ahead_is_an_error(long seconds, State state) {
    Situation situation = Situation.under(ONE).file("README").submitted();
    situation.sign(StatementKind.APPROVE, "ann", act -> act.aheadSeconds(seconds));
    assertThat(situation.decide().overall()).isEqualTo(state);
  }

  @Test
  void a_time_ahead_is_no_error_where_enough_others_approved() {
    Situation situation = Situation.under(ONE).file("README").submitted().approvedBy("bob");
    situation.sign(StatementKind.APPROVE, "ann", act -> act.aheadSeconds(3_600));
    assertThat(situation.decide().overall()).isEqualTo(State.SATISFIED);
  }

  @ParameterizedTest(name = "{0} hours old: {1}")
  @CsvSource({"72, SATISFIED", "73, STALE"})
  void an_approval_older_than_the_rule_allows_is_stale(long hours, State state) {
    Situation situation =
        Situation.under(ONE.replace("when", "maxAge: 72h, when")).file("README").submitted();
    situation.sign(StatementKind.APPROVE, "ann", act -> act.agedHours(hours));
    assertThat(situation.decide().overall()).isEqualTo(state);
  }

  @ParameterizedTest(name = "{0} hours old: {1}")
  @CsvSource({"24, SATISFIED", "25, STALE"})
  void a_rule_that_asks_only_for_an_age_holds_for_the_approvals_of_all(long hours, State state) {
    String rules =
        """
        rules:
          - { id: one, when: {}, approvals: { count: 1 }, maxAge: 72h }
          - { id: age, when: {}, maxAge: 24h }
        """;
    Situation situation = Situation.under(rules).file("README").submitted();
    assertThat(situation.state(AGE)).isEqualTo(State.NOT_APPLICABLE);
    situation.sign(StatementKind.APPROVE, "ann", act -> act.agedHours(hours));
    assertThat(situation.state(APPROVALS)).isEqualTo(state);
    assertThat(situation.state(AGE)).isEqualTo(state);
  }

  @Test
  void a_moved_head_blocks_signing() {
    Situation situation =
        Situation.under(ONE).file("README").submitted().approvedBy("ann").headMoved();
    assertThat(situation.state(UNMOVED_HEAD)).isEqualTo(State.UNSATISFIED);
    assertThat(situation.decide().signingBlockers()).hasSize(1);
  }
}
