package dev.countersign.policy;

import static dev.countersign.model.StatementKind.APPROVE;
import static dev.countersign.model.StatementKind.REJECT;
import static dev.countersign.model.StatementKind.WITHDRAW;
import static dev.countersign.policy.State.SATISFIED;
import static dev.countersign.policy.State.UNSATISFIED;

import dev.countersign.model.ChangeId;
import dev.countersign.model.Sha256;
import dev.countersign.model.StatementKind;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Formats, section 3, rule 5: a rejection binds until the same person withdraws it. */
class RejectionsTest {
  private static final String ONE = "rules: [{ id: one, when: {}, approvals: { count: 1 } }]\n";
  private static final String NEXT = "bound until they withdraw that themselves";

  static Stream<Case> cases() {
    return Stream.of(
        Case.of("nobody rejected", one(), "rejections", SATISFIED, "Nobody's rejection stands"),
        bound("this iteration", one().signed(REJECT, "bob", act -> act)),
        bound("an earlier iteration", one().signed(REJECT, "bob", act -> act.onOldBasis())),
        bound("approved afterwards", rejected().signed(APPROVE, "bob", act -> act)),
        bound("replaced, not withdrawn", answered(APPROVE, "bob", true)),
        bound("withdrawn by somebody else", answered(WITHDRAW, "ann", false)),
        bound("withdrawn by the author", answered(WITHDRAW, "eve", false)),
        bound(
            "withdrawn by somebody else who claims to be them",
            rejected()
                .signed(
                    WITHDRAW,
                    "bob",
                    act -> act.withdrawing(REJECTION).with(Policies.key("mallory")))),
        Case.whole("withdrawn by themselves", answered(WITHDRAW, "bob", false), SATISFIED),
        Case.whole(
            "withdrawn by themselves with another key of theirs",
            rejected()
                .signed(
                    WITHDRAW, "bob", act -> act.withdrawing(REJECTION).with(Policies.key("bob2"))),
            SATISFIED),
        bound(
            "withdrawn, then rejected once more",
            answered(WITHDRAW, "bob", false).signed(REJECT, "bob", act -> act)),
        Case.of(
            "by the author, who may always reject",
            one().signed(REJECT, "eve", act -> act),
            "rejections",
            UNSATISFIED,
            "Eve Engineer rejected",
            NEXT),
        Case.of(
            "by an agent",
            one().signed(REJECT, "codo", act -> act),
            "rejections",
            SATISFIED,
            "Nobody's"),
        Case.of(
            "by a stranger",
            one().signed(REJECT, "mallory", act -> act),
            "rejections",
            SATISFIED,
            "Nobody's"),
        Case.of(
            "of another change",
            one().signed(REJECT, "bob", act -> act.ofChange(ChangeId.random())),
            "rejections",
            SATISFIED,
            "Nobody's"));
  }

  /** The id of the third statement, which is Bob's rejection. */
  private static final Sha256 REJECTION = rejected().statements.getLast().id();

  private static Case bound(String name, Situation situation) {
    return Case.of(name, situation, "rejections", UNSATISFIED, "Bob Ray rejected", NEXT);
  }

  private static Situation one() {
    return Situation.under(ONE).file("README").submitted().approvedBy("ann");
  }

  private static Situation rejected() {
    return one().signed(REJECT, "bob", act -> act);
  }

  private static Situation answered(StatementKind kind, String person, boolean supersedes) {
    return rejected()
        .signed(
            kind,
            person,
            act -> supersedes ? act.superseding(REJECTION) : act.withdrawing(REJECTION));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void cases(Case line) {
    line.holds();
  }
}
