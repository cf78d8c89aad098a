package dev.countersign.policy;

import static dev.countersign.model.StatementKind.APPROVE;
import static dev.countersign.model.StatementKind.COMMENT;
import static dev.countersign.model.StatementKind.SUBMIT;
import static dev.countersign.model.StatementKind.WITHDRAW;
import static dev.countersign.policy.State.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ChangeId;
import dev.countersign.model.Oid;
import dev.countersign.model.Sha256;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Formats, section 3, rule 4: an approval counts for its basis. */
class ApprovalBindingTest {
  private static final String ONE = "rules: [{ id: one, when: {}, approvals: { count: 1 } }]\n";
  private static final String TWO = "rules: [{ id: two, when: {}, approvals: { count: 2 } }]\n";
  private static final String AGAIN = "their signers must sign again";
  private static final Oid OTHER = new Oid("f".repeat(40));

  static Stream<Case> cases() {
    return Stream.of(
        Case.of("this basis", one().approvedBy("ann"), "approvals:one", SATISFIED, "Ann Lee"),
        Case.of(
            "another basis",
            one().signed(APPROVE, "ann", act -> act.onOldBasis()),
            "approvals:one",
            STALE,
            "another basis",
            AGAIN),
        Case.of(
            "the digest of this basis, but another head",
            one().signed(APPROVE, "ann", act -> act.onHead(OTHER)),
            "approvals:one",
            STALE,
            "another basis",
            AGAIN),
        Case.of(
            "the digest of this basis, but another base",
            one().signed(APPROVE, "ann", act -> act.onBase(OTHER)),
            "approvals:one",
            STALE,
            "another basis",
            AGAIN),
        Case.of(
            "nobody has signed this iteration yet",
            one().approvedBy("ann").unsigned(),
            "approvals:one",
            STALE,
            "another basis",
            AGAIN),
        Case.of(
            "nobody has submitted this iteration yet",
            one().unsigned(),
            "submission",
            STALE,
            "another basis",
            "submit it again"),
        Case.of(
            "signed again",
            one().signed(APPROVE, "ann", act -> act.onOldBasis()).approvedBy("ann"),
            "approvals:one",
            SATISFIED,
            "(1 of 1)"),
        Case.of(
            "one stale and one never given",
            two().signed(APPROVE, "ann", act -> act.onOldBasis()),
            "approvals:two",
            UNSATISFIED,
            "(0 of 2)",
            "2 different people must approve"),
        Case.of(
            "one stale and one current",
            two().signed(APPROVE, "ann", act -> act.onOldBasis()).approvedBy("bob"),
            "approvals:two",
            STALE,
            "Bob Ray approved (1 of 2)",
            AGAIN),
        Case.of(
            "stale, by the author, who could not approve anyway",
            one().signed(APPROVE, "eve", act -> act.onOldBasis()),
            "approvals:one",
            UNSATISFIED,
            "Eve Engineer is an author of the change",
            "One person must approve"),
        Case.of(
            "of another change",
            one().signed(APPROVE, "ann", act -> act.ofChange(ChangeId.random())),
            "approvals:one",
            UNSATISFIED,
            "Nobody who counts",
            "One person must approve"),
        Case.of(
            "given before the engineer submitted",
            Situation.under(ONE).file("README").approvedBy("ann"),
            "approvals:one",
            UNSATISFIED,
            "the change record is not submitted for this basis",
            "must approve"),
        Case.of(
            "never submitted",
            Situation.under(ONE).file("README"),
            "submission",
            UNSATISFIED,
            "has not submitted",
            "must sign it"),
        Case.of(
            "submitted for another basis",
            Situation.under(ONE)
                .file("README")
                .signed(SUBMIT, "eve", act -> act.onOldBasis())
                .approvedBy("ann"),
            "approvals:one",
            UNSATISFIED,
            "not submitted for this basis",
            "must approve"));
  }

  @Test
  void an_approval_is_withdrawn_or_replaced_only_by_who_gave_it() {
    Situation situation = one();
    Sha256 approval = situation.sign(APPROVE, "ann");
    situation.sign(WITHDRAW, "bob", act -> act.withdrawing(approval));
    situation.sign(COMMENT, "bob", act -> act.superseding(approval));
    assertThat(situation.byId("approvals:one").state()).isEqualTo(SATISFIED);
    situation.sign(COMMENT, "ann", act -> act.superseding(approval));
    assertThat(situation.byId("approvals:one").state()).isEqualTo(UNSATISFIED);

    Situation other = one();
    Sha256 given = other.sign(APPROVE, "ann");
    other.sign(WITHDRAW, "ann", act -> act.withdrawing(given));
    assertThat(other.byId("approvals:one").state()).isEqualTo(UNSATISFIED);
  }

  @Test
  void a_submission_is_withdrawn_by_who_gave_it() {
    Situation situation = Situation.under(ONE).file("README").approvedBy("ann");
    Sha256 submission = situation.sign(SUBMIT, "eve");
    assertThat(situation.decide().overall()).isEqualTo(SATISFIED);
    situation.sign(WITHDRAW, "eve", act -> act.withdrawing(submission));
    assertThat(situation.byId("submission").state()).isEqualTo(UNSATISFIED);
  }

  @Test
  void a_later_policy_judges_again_and_stales_nothing() {
    Situation before = one().approvedBy("ann");
    Situation after = Situation.under(TWO).file("README").submitted().approvedBy("ann");
    assertThat(before.decide().overall()).isEqualTo(SATISFIED);
    assertThat(after.byId("approvals:two").state()).isEqualTo(UNSATISFIED);
    assertThat(after.byId("approvals:two").sentence()).contains("Ann Lee approved (1 of 2)");
  }

  private static Situation one() {
    return Situation.under(ONE).file("README").submitted();
  }

  private static Situation two() {
    return Situation.under(TWO).file("README").submitted();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void cases(Case line) {
    line.holds();
  }
}
