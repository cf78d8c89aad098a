package dev.countersign.policy;

import static dev.countersign.policy.RequirementKind.ATTENTION;
import static dev.countersign.policy.RequirementKind.CONFIRMATION;
import static dev.countersign.policy.RequirementKind.ELIGIBILITY;
import static dev.countersign.policy.RequirementKind.RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ChangeKind;
import dev.countersign.model.RecordSchema;
import dev.countersign.model.RepoPath;
import dev.countersign.model.StatementKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats, section 3, rule 2: what blocks signing, and what it leaves possible. */
class BeforeSigningTest {
  private static final String CHECKOUT = "services/checkout/Cart.java";
  private static final String ONE = "rules: [{ id: one, when: {}, approvals: { count: 1 } }]\n";

  private static final String READ =
      """
      rules:
        - { id: read, when: { tier: 1 }, approvals: { count: 1 }, attention: all }
      """;
  private static final String CONFIRM =
      """
      rules:
        - { id: sure, when: { tier: [1, 2] }, approvals: { count: 1 }, confirm: systems }
      """;

  @Test
  void a_record_that_lacks_a_section_blocks() {
    Situation situation =
        Situation.under(ONE)
            .file("README")
            .record(record -> record.with("reason", "text", " "))
            .submitted()
            .approvedBy("ann");
    Requirement reason = situation.byId("record:reason");
    assertThat(reason.state()).isEqualTo(State.UNSATISFIED);
    assertThat(reason.links()).containsExactly("reason");
    assertThat(reason.stage()).isEqualTo(Stage.SIGNING);
    assertThat(situation.decide().overall()).isEqualTo(State.UNSATISFIED);
  }

  @Test
  void how_much_of_a_section_is_there_is_counted_in_fields() {
    Situation situation = Situation.under(ONE).file("README");
    Requirement whole = situation.byId("record:rollback");
    assertThat(whole.done()).isEqualTo(whole.total()).isGreaterThan(1);
    assertThat(whole.sentence()).isEqualTo("Rollback is complete.");

    situation.record(record -> record.with("rollback", "rehearsed", ""));
    assertThat(situation.byId("record:rollback").done()).isEqualTo(whole.total() - 1);
    assertThat(situation.byId("record:rollback").sentence()).doesNotContain("more)");
    situation.record(record -> record.with("rollback", "mechanism", ""));
    assertThat(situation.byId("record:rollback").done()).isEqualTo(whole.total() - 2);
    assertThat(situation.byId("record:rollback").sentence()).endsWith(" (and 1 more)");
  }

  @Test
  void a_table_counts_its_fields_row_by_row_and_none_without_a_row() {
    Situation situation = Situation.under(ONE).file("README");
    Map<String, String> row = Map.of("test", "unit", "result", "passed");
    situation.record(record -> record.withRows("validation", List.of(row, row)));
    int fields = situation.byId("record:validation").total() / 2;
    assertThat(situation.byId("record:validation").done()).isEqualTo(2 * fields);
    situation.record(record -> record.withRows("validation", List.of(row, Map.of("test", "load"))));
    assertThat(situation.byId("record:validation").done()).isEqualTo(2 * fields - 1);
    situation.record(record -> record.withRows("validation", List.of()));
    assertThat(situation.byId("record:validation").done()).isZero();
    assertThat(situation.byId("record:validation").total()).isEqualTo(fields);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          README, false
          services/payments/a, false
          services/checkout/a, true
          routing/a, true
          """)
  void tier_one_and_the_control_plane_need_the_critical_sections(String path, boolean critical) {
    Situation situation = Situation.under(ONE).file(path);
    assertThat(situation.decide().requirements())
        .filteredOn(requirement -> requirement.kind() == RECORD)
        .extracting(requirement -> requirement.links().getFirst())
        .hasSize(critical ? allSections() : alwaysSections());
  }

  @Test
  void a_rule_adds_sections_and_is_named() {
    Situation situation =
        Situation.under("rules: [{ id: r, when: { tier: 4 }, record: [waves, rollback] }]")
            .file("web/a");
    assertThat(situation.byId("record:waves").ruleId()).isEqualTo("r");
    assertThat(situation.byId("record:rollback").ruleId()).isEqualTo(Requirement.BUILT_IN);
    assertThat(
            RequiredSections.of(
                    Optional.of(
                        Policies.load("rules: [{ id: r, when: { tier: 4 }, record: [rollback] }]")),
                    new Classifier(Policies.load(ONE).registry())
                        .classifyAll(
                            List.of(Situation.change(ChangeKind.MODIFIED, "web/a", "web/a"))),
                    Situation.NOW)
                .stream()
                .filter(required -> required.section().key().equals("rollback"))
                .findFirst()
                .orElseThrow()
                .askedBy())
        .containsExactly(Requirement.BUILT_IN, "r");
  }

  @Test
  void every_hunk_of_matching_files_must_be_marked_by_the_viewer() {
    Situation situation = Situation.under(READ).file(CHECKOUT).file("README").submitted();
    FileUnits some = new FileUnits(RepoPath.of(CHECKOUT), 3, 2);
    situation.viewer("ann", List.of(some, new FileUnits(RepoPath.of("README"), 9, 0)));
    assertThat(situation.the(ATTENTION).done()).isEqualTo(2);
    assertThat(situation.the(ATTENTION).total()).isEqualTo(3);
    assertThat(situation.the(ATTENTION).links()).containsExactly(CHECKOUT);
    assertThat(situation.the(ATTENTION).sentence())
        .isEqualTo("You marked 2 of 3 hunks that must be read; mark the others.");
    assertThat(situation.decide().signingBlockers())
        .extracting(Requirement::kind)
        .containsExactly(ATTENTION);
    situation.viewer("ann", List.of(new FileUnits(RepoPath.of(CHECKOUT), 3, 3)));
    assertThat(situation.decide().signingBlockers()).isEmpty();
  }

  @Test
  void a_file_of_which_nothing_is_known_is_one_unmarked_unit() {
    Situation situation = Situation.under(READ).file(CHECKOUT).viewer("ann", List.of());
    assertThat(situation.the(ATTENTION).total()).isEqualTo(1);
    assertThat(situation.state(ATTENTION)).isEqualTo(State.UNSATISFIED);
  }

  @ParameterizedTest(name = "{1} of {0}: {2}")
  @CsvSource({"4, 4, SATISFIED", "4, 3, UNSATISFIED", "0, 0, UNSATISFIED"})
  void an_approval_that_reports_less_than_all_read_does_not_count(
      int total, int marked, State state) {
    Situation situation = Situation.under(READ).file(CHECKOUT).submitted();
    situation.sign(StatementKind.APPROVE, "ann", act -> act.having(total, marked));
    assertThat(situation.decide().overall()).isEqualTo(state);
    assertThat(situation.state(ATTENTION)).isEqualTo(State.NOT_APPLICABLE);
  }

  @Test
  void the_systems_must_be_confirmed_by_name() {
    Situation situation =
        Situation.under(CONFIRM).file(CHECKOUT).file("services/payments/a").submitted();
    assertThat(situation.byId("confirmation:sure:checkout").sentence())
        .isEqualTo("Who approves must type checkout; else an approval does not count.");
    assertThat(situation.decide().systemsToConfirm()).containsExactly("checkout", "payments");
    situation.viewer("bob", List.of(), "checkout");
    assertThat(situation.decide().signingBlockers())
        .extracting(Requirement::kind)
        .containsExactly(CONFIRMATION);
    assertThat(
            situation.viewer("bob", List.of(), "payments", "checkout").decide().signingBlockers())
        .isEmpty();

    assertThat(situation.byId("confirmation:sure:checkout").done()).isEqualTo(1);
    situation.viewer("bob", List.of());
    assertThat(situation.byId("confirmation:sure:checkout").done()).isZero();
    assertThat(situation.byId("confirmation:sure:checkout").sentence())
        .isEqualTo("Type checkout to confirm that you know what it is.");

    situation.sign(StatementKind.APPROVE, "bob", act -> act.confirming("checkout"));
    assertThat(situation.decide().overall()).isEqualTo(State.UNSATISFIED);
    assertThat(situation.byId("approvals:sure:checkout").sentence())
        .contains("does not count: it does not confirm the system payments.");
    situation.sign(StatementKind.APPROVE, "bob", act -> act.confirming("checkout", "payments"));
    assertThat(situation.decide().overall()).isEqualTo(State.SATISFIED);
  }

  @Test
  void nothing_is_confirmed_where_no_rule_asks_for_it() {
    assertThat(Situation.under(READ).file(CHECKOUT).decide().systemsToConfirm()).isEmpty();
  }

  @Test
  void the_viewer_is_no_part_of_the_state_of_the_whole() {
    Situation situation =
        Situation.under(ONE).file("README").submitted().approvedBy("ann").viewer("eve", List.of());
    Decision decision = situation.decide();
    assertThat(decision.overall()).isEqualTo(State.SATISFIED);
    assertThat(decision.eligibility().orElseThrow().mayApprove()).isFalse();
    assertThat(decision.signingBlockers())
        .extracting(Requirement::kind)
        .containsExactly(ELIGIBILITY);
  }

  @Test
  void a_viewer_whom_nobody_knows_cannot_approve() {
    assertThat(Situation.under(ONE).file("README").stranger().state(ELIGIBILITY))
        .isEqualTo(State.UNSATISFIED);
    assertThat(
            Situation.under(ONE)
                .file("README")
                .viewer("mallory", List.of())
                .the(ELIGIBILITY)
                .sentence())
        .startsWith("The policy knows nobody with the id mallory");
    assertThat(
            Situation.under(ONE)
                .file("README")
                .viewer("codo", List.of())
                .the(ELIGIBILITY)
                .sentence())
        .startsWith("Codo is not a human");
    assertThat(Situation.under(ONE).file("README").viewer("ann", List.of()).state(ELIGIBILITY))
        .isEqualTo(State.SATISFIED);
  }

  @Test
  void a_key_says_who_may_approve() {
    PeopleIndex people = Policies.load(ONE).people();
    Contributors none = Contributors.of(people, List.of(), Situation.complete(), List.of());
    assertThat(Eligibility.ofKey(people, none, Policies.key("bob2")))
        .isEqualTo(new Eligibility.MayApprove(people.byId("bob").orElseThrow()));
    assertThat(Eligibility.ofKey(people, none, Policies.key("bob2")).mayApprove()).isTrue();
    assertThat(Eligibility.ofKey(people, none, Policies.key("eve")).mayApprove()).isFalse();
    assertThat(Eligibility.ofKey(people, none, Policies.key("mallory")).mayApprove()).isFalse();
  }

  @Test
  void a_moved_head_blocks_signing() {
    Situation situation =
        Situation.under(ONE).file("README").submitted().approvedBy("ann").headMoved();
    assertThat(situation.state(RequirementKind.UNMOVED_HEAD)).isEqualTo(State.UNSATISFIED);
    assertThat(situation.the(RequirementKind.UNMOVED_HEAD).sentence())
        .contains("open the new head");
    assertThat(situation.decide().signingBlockers()).hasSize(1);
  }

  private static int alwaysSections() {
    return RecordSchema.ALWAYS.size();
  }

  private static int allSections() {
    return RecordSchema.all().size();
  }
}
