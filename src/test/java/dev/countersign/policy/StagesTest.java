package dev.countersign.policy;

import static dev.countersign.policy.Stage.LANDING;
import static dev.countersign.policy.Stage.SIGNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.RepoPath;
import dev.countersign.model.StatementKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats, section 3, rule 2: some requirements block signing, the others landing. */
class StagesTest {
  private static final String ALL =
      """
      rules:
        - id: all
          when: { tier: 1 }
          approvals: { count: 1 }
          safeguards: { maxSeverity: note }
          attention: all
          confirm: systems
          landing: exact
        - { id: age, when: {}, maxAge: 24h }
      """;

  @ParameterizedTest(name = "{0} stops {1}, of the viewer alone: {2}")
  @CsvSource(
      textBlock =
          """
          POLICY,       SIGNING, false
          UNMOVED_HEAD, SIGNING, false
          IDENTITIES,   SIGNING, false
          RECORD,       SIGNING, false
          SUBMISSION,   SIGNING, false
          ELIGIBILITY,  SIGNING, true
          ATTENTION,    SIGNING, true
          CONFIRMATION, SIGNING, true
          APPROVALS,    LANDING, false
          AGE,          LANDING, false
          REJECTIONS,   LANDING, false
          FINDINGS,     LANDING, false
          LANDING_FORM, LANDING, false
          RETRO_REVIEW, LANDING, false
          """)
  void each_kind_stops_one_of_both(RequirementKind kind, Stage stage, boolean ofViewer) {
    assertThat(kind.stage()).isEqualTo(stage);
    assertThat(kind.ofViewer()).isEqualTo(ofViewer);
  }

  @Test
  void approving_needs_nothing_of_what_blocks_landing() {
    Situation situation =
        Situation.under(ALL)
            .file("services/checkout/Cart.java")
            .submitted()
            .findings(new FindingFact("f", Severity.ERROR, Optional.empty()))
            .signed(StatementKind.REJECT, "bob", act -> act)
            .viewer("ann", List.of(read()), "checkout");
    assertThat(situation.decide().overall()).isEqualTo(State.UNSATISFIED);
    assertThat(situation.decide().signingBlockers()).isEmpty();
  }

  @Test
  void all_that_is_missing_before_an_approval_is_told_at_once() {
    Situation situation =
        Situation.under(ALL)
            .file("services/checkout/Cart.java")
            .commit("mallory", "eve", "x")
            .headMoved()
            .record(record -> record.with("reason", "text", ""))
            .viewer("eve", List.of());
    assertThat(situation.decide().signingBlockers())
        .allMatch(requirement -> requirement.stage() == SIGNING)
        .extracting(Requirement::kind)
        .containsExactly(
            RequirementKind.UNMOVED_HEAD,
            RequirementKind.IDENTITIES,
            RequirementKind.RECORD,
            RequirementKind.SUBMISSION,
            RequirementKind.ELIGIBILITY,
            RequirementKind.ATTENTION,
            RequirementKind.CONFIRMATION);
    assertThat(situation.decide().requirements())
        .filteredOn(requirement -> !requirement.state().met() && requirement.stage() == LANDING)
        .extracting(Requirement::kind)
        .containsExactly(RequirementKind.APPROVALS);
  }

  private static FileUnits read() {
    return new FileUnits(RepoPath.of("services/checkout/Cart.java"), 2, 2);
  }
}
