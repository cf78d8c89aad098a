package dev.countersign.policy;

import static dev.countersign.policy.RequirementKind.APPROVALS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ChangeKind;
import dev.countersign.model.OpenWindow;
import dev.countersign.model.RepoPath;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleApplicationTest {
  private static final String CHECKOUT = "services/checkout/Cart.java";
  private static final String ONE = "rules: [{ id: one, when: {}, approvals: { count: 1 } }]\n";
  private static final String GROUPS =
      """
      rules:
        - id: tier1
          when: { tier: 1 }
          approvals: { count: 2, distinctGroups: 2, from: [sre, owners] }
      """;

  @Test
  void a_rule_applies_once_per_matching_system_and_one_approval_serves_several() {
    String rules =
        """
        rules:
          - id: owned
            when: { tier: [1, 2] }
            approvals: { count: 1, from: [owners] }
        """;
    Situation situation =
        Situation.under(rules).file(CHECKOUT).file("services/payments/a").file("web/x").submitted();
    assertThat(situation.decide().requirements())
        .filteredOn(requirement -> requirement.kind() == APPROVALS)
        .extracting(Requirement::id)
        .containsExactly("approvals:owned:checkout", "approvals:owned:payments");
    situation.approvedBy("ann");
    assertThat(situation.byId("approvals:owned:checkout").state()).isEqualTo(State.SATISFIED);
    assertThat(situation.byId("approvals:owned:payments").state()).isEqualTo(State.UNSATISFIED);
    assertThat(situation.approvedBy("cyd").decide().overall()).isEqualTo(State.SATISFIED);
  }

  @Test
  void both_paths_of_a_rename_count() {
    assertThat(
            Situation.under(GROUPS)
                .file(ChangeKind.RENAMED, CHECKOUT, "attic/Cart.java")
                .submitted()
                .state(APPROVALS))
        .isEqualTo(State.UNSATISFIED);
  }

  @ParameterizedTest(name = "when {0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tier: 1                                  | true
          tier: 2                                  | false
          plane: data                              | true
          plane: control                           | false
          system: checkout                         | true
          system: [payments, web]                  | false
          category: order-processing               | true
          category: payment                        | false
          paths: ["*.java"]                        | true
          paths: ["*.java", "!Cart.java"]          | false
          kinds: modified                          | true
          kinds: [deleted, renamed]                | false
          severity: warning                        | true
          severity: error                          | false
          tier: 1, plane: data, kinds: modified    | true
          tier: 1, plane: control                  | false
          tier: 1, paths: ["*.go"]                 | false
          tier: 1, kinds: deleted                  | false
          tier: 1, severity: error                 | false
          """)
  void a_rule_applies_where_all_that_is_given_holds(String when, boolean applies) {
    Situation situation =
        Situation.under("rules: [{ id: r, when: { " + when + " }, approvals: { count: 1 } }]")
            .file(CHECKOUT)
            .findings(
                new FindingFact("f", Severity.WARNING, Optional.of(RepoPath.of(CHECKOUT))),
                new FindingFact("g", Severity.ERROR, Optional.of(RepoPath.of("other"))));
    assertThat(situation.decide().requirements().stream().anyMatch(r -> r.kind() == APPROVALS))
        .isEqualTo(applies);
  }

  @Test
  void what_is_asked_of_system_and_path_must_hold_for_the_same_file() {
    Situation situation =
        Situation.under(
                "rules: [{ id: r, when: { tier: 1, paths: ['*.sql'] }, approvals: { count: 1 } }]")
            .file(CHECKOUT)
            .file("web/schema.sql");
    assertThat(situation.decide().requirements()).noneMatch(r -> r.kind() == APPROVALS);
    situation.file("services/checkout/schema.sql");
    assertThat(situation.the(APPROVALS).systemId()).contains("checkout");
  }

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

  @ParameterizedTest(name = "at {0} day {1}")
  @CsvSource(
      textBlock =
          """
          2026-09-30T23:59:59Z, 0
          2026-10-01T00:00:00Z, 1
          2026-10-01T23:59:59Z, 1
          2026-11-03T12:00:00Z, 34
          2026-12-29T23:59:59Z, 90
          2026-12-30T00:00:00Z, 0
          """)
  void the_rules_of_a_window_apply_in_addition_while_it_is_open(String at, int day) {
    String rules =
        ONE
            + """
            windows:
              - id: reset
                title: Reset
                from: 2026-10-01
                days: 90
                rules: [{ id: two, when: {}, approvals: { count: 2 } }]
            """;
    Situation situation = Situation.under(rules).file("README").at(Instant.parse(at));
    Decision decision = situation.decide();
    assertThat(decision.openWindows())
        .isEqualTo(day == 0 ? List.of() : List.of(new OpenWindow("reset", day, 90)));
    assertThat(decision.requirements())
        .filteredOn(requirement -> requirement.kind() == APPROVALS)
        .extracting(Requirement::ruleId)
        .isEqualTo(day == 0 ? List.of("one") : List.of("one", "two"));
  }
}
