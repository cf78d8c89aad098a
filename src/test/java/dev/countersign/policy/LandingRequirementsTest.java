package dev.countersign.policy;

import static dev.countersign.policy.RequirementKind.FINDINGS;
import static dev.countersign.policy.RequirementKind.LANDING_FORM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.RepoPath;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats, sections 1 and 3: what blocks landing, and how it landed. */
class LandingRequirementsTest {
  private static final String CHECKOUT = "services/checkout/Cart.java";
  private static final String ONE = "rules: [{ id: one, when: {}, approvals: { count: 1 } }]\n";

  @Test
  void a_finding_worse_than_the_rule_lets_stand_blocks_landing() {
    String rules = "rules: [{ id: f, when: { tier: 1 }, safeguards: { maxSeverity: warning } }]";
    Situation situation = Situation.under(rules).file(CHECKOUT).submitted();
    assertThat(situation.state(FINDINGS)).isEqualTo(State.NOT_APPLICABLE);
    situation.findings(
        new FindingFact("a", Severity.WARNING, Optional.of(RepoPath.of(CHECKOUT))),
        new FindingFact("b", Severity.ERROR, Optional.of(RepoPath.of("README"))));
    assertThat(situation.state(FINDINGS)).isEqualTo(State.SATISFIED);
    situation.findings(new FindingFact("c", Severity.ERROR, Optional.of(RepoPath.of(CHECKOUT))));
    assertThat(situation.decide().overall()).isEqualTo(State.UNSATISFIED);
    assertThat(situation.the(FINDINGS).links()).containsExactly("c");
    assertThat(situation.the(FINDINGS).sentence())
        .isEqualTo(
            "1 finding is worse than the rule lets stand; mend the code, or have somebody waive"
                + " it.");
    situation.findings(
        new FindingFact("d", Severity.ERROR, Optional.empty()),
        new FindingFact("e", Severity.ERROR, Optional.empty()));
    assertThat(situation.the(FINDINGS).sentence()).startsWith("2 findings are worse");
    assertThat(situation.state(FINDINGS)).isEqualTo(State.UNSATISFIED);
  }

  @ParameterizedTest(name = "{0}: {1}, where exact is asked {2}")
  @CsvSource(
      textBlock =
          """
          EXACT, SATISFIED, SATISFIED
          SAME_CONTENT, SATISFIED, UNSATISFIED
          DIFFERENT, UNSATISFIED, UNSATISFIED
          """)
  void what_landed_must_be_what_was_approved(LandingForm form, State plain, State exact) {
    assertThat(Situation.under(ONE).file("README").landed(form).state(LANDING_FORM))
        .isEqualTo(plain);
    Situation strict =
        Situation.under("rules: [{ id: x, when: {}, landing: exact }]").file("README");
    assertThat(strict.byId("landing-form:x").state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(strict.landed(form).byId("landing-form:x").state()).isEqualTo(exact);
    assertThat(strict.byId("landing-form:x").done()).isEqualTo(exact == State.SATISFIED ? 1 : 0);
  }
}
