package dev.countersign.policy;

import static dev.countersign.policy.RequirementKind.APPROVALS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ChangeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats, section 2: what governs review needs the strictest rule, whatever the policy says. */
class GovernancePathsTest {
  private static final String GROUPS =
      """
      rules:
        - id: tier1
          when: { tier: 1 }
          approvals: { count: 2, distinctGroups: 2, from: [sre, owners] }
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          .countersign/policy.yaml, true
          .countersign/deep/er, true
          CODEOWNERS, true
          .github/CODEOWNERS, true
          docs/CODEOWNERS, true
          .gitattributes, true
          deep/down/.gitattributes, true
          .Countersign/Policy.yaml, true
          src/CODEOWNERS, false
          countersign/policy.yaml, false
          """)
  void what_governs_review_needs_the_strictest_rule(String path, boolean governs) {
    Situation situation =
        Situation.under(GROUPS + "  - { id: weak, when: { tier: 4 }, approvals: { count: 1 } }\n")
            .file(path)
            .submitted();
    if (!governs) {
      assertThat(situation.decide().requirements()).noneMatch(r -> r.kind() == APPROVALS);
      return;
    }
    Requirement asked = situation.byId("approvals:tier1:governance");
    assertThat(asked.total()).isEqualTo(2);
    assertThat(asked.ruleId()).isEqualTo("tier1");
    assertThat(situation.approvedBy("bob", "nina").decide().overall()).isEqualTo(State.SATISFIED);
  }

  @Test
  void strictest_is_most_people_then_most_groups_and_open_windows_count() {
    String rules =
        """
        rules:
          - { id: many, when: { tier: 1 }, approvals: { count: 3 } }
          - { id: both, when: { tier: 1 }, approvals: { count: 3, distinctGroups: 2, from: [sre, owners] } }
          - { id: few, when: { tier: 1 }, approvals: { count: 2, distinctGroups: 2, from: [sre, owners] } }
        """;
    assertThat(Situation.under(rules).file("CODEOWNERS").the(APPROVALS).ruleId()).isEqualTo("both");
    String windows =
        """
        windows:
          - id: w
            title: W
            from: 2026-11-21
            days: 1
            rules: [{ id: four, when: { tier: 1 }, approvals: { count: 4 } }]
        """;
    assertThat(Situation.under(rules + windows).file("CODEOWNERS").the(APPROVALS).ruleId())
        .isEqualTo("four");
  }

  @Test
  void a_policy_without_approvals_still_asks_one_for_what_governs_review() {
    Situation situation =
        Situation.under("rules: [{ id: r, when: {}, record: [waves] }]")
            .file(".gitattributes")
            .submitted();
    assertThat(situation.the(APPROVALS).ruleId()).isEqualTo(Requirement.BUILT_IN);
    assertThat(situation.decide().overall()).isEqualTo(State.UNSATISFIED);
    assertThat(situation.approvedBy("ann").decide().overall()).isEqualTo(State.SATISFIED);
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({".countersign/policy.yaml, attic/policy.yaml", "attic/x, .github/CODEOWNERS"})
  void a_rename_out_of_it_or_into_it_counts(String from, String to) {
    Situation situation = Situation.under(GROUPS).file(ChangeKind.RENAMED, from, to);
    assertThat(situation.the(APPROVALS).id()).isEqualTo("approvals:tier1:governance");
  }

  @Test
  void a_change_of_the_policy_in_the_same_change_escapes_nothing() {
    Situation situation =
        Situation.under(GROUPS)
            .file("services/checkout/Cart.java")
            .file(".countersign/policy.yaml")
            .submitted()
            .approvedBy("bob");
    assertThat(situation.byId("approvals:tier1:checkout").sentence())
        .contains("Bob Ray approved (1 of 2", "must approve");
    assertThat(situation.byId("approvals:tier1:governance").sentence())
        .contains("Bob Ray approved (1 of 2", "must approve");
    assertThat(situation.approvedBy("ann").decide().overall()).isEqualTo(State.SATISFIED);
  }
}
