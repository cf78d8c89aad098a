package dev.countersign.policy;

import static dev.countersign.policy.RequirementKind.APPROVALS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ChangeKind;
import dev.countersign.model.RepoPath;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats, section 3, rule 1: a path takes all systems and rules that match it. */
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

  @Test
  void a_path_takes_all_systems_that_match_it_and_all_their_rules() {
    String systems = Policies.SYSTEMS.replace("[/web/**]", "['/web/**', '/services/checkout/**']");
    String rules =
        """
        rules:
          - { id: own, when: { tier: [1, 4] }, approvals: { count: 1, from: [owners] } }
          - { id: all, when: {}, approvals: { count: 2 } }
        """;
    Situation situation =
        new Situation(Optional.of(Policies.load(Policies.policy(rules), systems)))
            .file(CHECKOUT)
            .submitted();
    assertThat(situation.decide().requirements())
        .filteredOn(requirement -> requirement.kind() == APPROVALS)
        .extracting(Requirement::id)
        .containsExactly("approvals:own:checkout", "approvals:own:web", "approvals:all");
    assertThat(situation.approvedBy("ann", "nina").decide().overall()).isEqualTo(State.SATISFIED);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "services/checkout/Cart.java, true",
    "services/checkout/docs/Cart.md, false",
    "attic/services/checkout/Cart.java, false"
  })
  void a_negated_pattern_takes_a_path_out_again(String path, boolean asked) {
    assertThat(Situation.under(GROUPS).file(path).decide().requirements())
        .filteredOn(requirement -> requirement.kind() == APPROVALS)
        .hasSize(asked ? 1 : 0);
  }

  @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
  @CsvSource({
    "RENAMED, services/checkout/Cart.java, attic/Cart.java, true",
    "RENAMED, attic/Cart.java, services/checkout/Cart.java, true",
    "COPIED, services/checkout/Cart.java, attic/Cart.java, true",
    "DELETED, services/checkout/Cart.java, services/checkout/Cart.java, true",
    "ADDED, services/checkout/Cart.java, services/checkout/Cart.java, true",
    "RENAMED, attic/Cart.java, lumber/Cart.java, false"
  })
  void both_paths_count_whichever_way_a_file_goes(
      ChangeKind kind, String from, String to, boolean asked) {
    assertThat(Situation.under(GROUPS).file(kind, from, to).decide().requirements())
        .filteredOn(requirement -> requirement.kind() == APPROVALS)
        .hasSize(asked ? 1 : 0);
  }

  @Test
  void a_change_without_files_has_the_rules_that_speak_of_none() {
    String rules =
        """
        rules:
          - { id: always, when: {}, approvals: { count: 1 } }
          - { id: sql, when: { paths: ["*.sql"] }, approvals: { count: 1 } }
          - { id: gone, when: { kinds: deleted }, approvals: { count: 1 } }
          - { id: bad, when: { severity: error }, approvals: { count: 1 } }
        """;
    assertThat(Situation.under(rules).decide().requirements())
        .filteredOn(requirement -> requirement.kind() == APPROVALS)
        .extracting(Requirement::ruleId)
        .containsExactly("always");
  }
}
