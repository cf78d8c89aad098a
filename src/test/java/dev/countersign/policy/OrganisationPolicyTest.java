package dev.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.BadInput;
import dev.countersign.model.Plane;
import dev.countersign.model.PolicyRef;
import dev.countersign.model.RepoPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats, section 2: what an organisation's policy says a project can only tighten. */
class OrganisationPolicyTest {
  private static final String ORGANISATION =
      """
      rules:
        - { id: tier1, when: { tier: 1 }, approvals: { count: 1, from: [owners] } }
      windows:
        - { id: reset, title: Reset, from: 2026-10-01, days: 90, rules: [{ id: two, when: { tier: 1 }, approvals: { count: 2 } }] }
      bypass: { from: [incident-commanders], reasons: [incident], maxAge: 4h, retroReview: 24h }
      """;
  private static final String PROJECT =
      """
      schema: 1
      repository: https://git.example.org/retail/web
      people: []
      rules:
        - { id: local, when: { system: shelf }, approvals: { count: 2, from: [sre] } }
      windows:
        - { id: freeze, title: Freeze, from: 2026-11-01, days: 30, rules: [{ id: careful, when: {}, record: [waves] }] }
      """;
  private static final String SYSTEMS =
      """
      schema: 1
      systems:
        - id: shelf
          name: Shelf
          tier: 3
          plane: data
          owners: [team-checkout]
          paths: [/shelf/**]
          dependsOn: [payments]
      """;

  @Test
  void people_and_bypass_come_from_the_organisation_and_the_repository_from_the_project() {
    PolicyInForce merged = merged(PROJECT, SYSTEMS);
    assertThat(merged.policy().people()).extracting(Person::id).contains("ann", "bob", "codo");
    assertThat(merged.policy().bypass().orElseThrow().from())
        .containsExactly("incident-commanders");
    assertThat(merged.policy().repository()).contains("https://git.example.org/retail/web");
    assertThat(merged.refs())
        .extracting(PolicyRef::path)
        .containsExactly(
            ".countersign/org/policy.yaml",
            ".countersign/org/systems.yaml",
            ".countersign/policy.yaml",
            ".countersign/systems.yaml");
  }

  @Test
  void rules_windows_and_systems_of_both_apply() {
    PolicyInForce merged = merged(PROJECT, SYSTEMS);
    assertThat(merged.policy().rulesAt(Situation.NOW))
        .extracting(Rule::id)
        .containsExactly("tier1", "local", "two", "careful");
    assertThat(merged.registry().systems())
        .extracting(SystemEntry::id)
        .containsExactly("checkout", "payments", "routing", "web", "shelf");

    Situation situation =
        new Situation(Optional.of(merged))
            .commit("eve", "eve", "x")
            .file("shelf/a")
            .file("services/checkout/a")
            .submitted()
            .approvedBy("ann");
    assertThat(situation.byId("approvals:tier1:checkout").state()).isEqualTo(State.SATISFIED);
    assertThat(situation.byId("approvals:local:shelf").state()).isEqualTo(State.UNSATISFIED);
    assertThat(situation.approvedBy("bob").decide().overall()).isEqualTo(State.SATISFIED);
  }

  @ParameterizedTest(name = "{0} {1} and {2} {3}: {4} {5}")
  @CsvSource(
      textBlock =
          """
          1, data,    4, data,    1, DATA
          4, data,    1, data,    1, DATA
          2, control, 3, data,    2, CONTROL
          3, data,    2, control, 2, CONTROL
          2, control, 2, control, 2, CONTROL
          """)
  void a_system_that_both_define_takes_the_lower_tier_and_control_over_data(
      int theirTier, String theirPlane, int ownTier, String ownPlane, int tier, Plane plane) {
    SystemEntry merged =
        shelf(
            system(theirTier, theirPlane, "[/a/**]", "Shelf", ""),
            system(ownTier, ownPlane, "[/b/**]", "Shelf", ""));
    assertThat(merged.tier()).isEqualTo(tier);
    assertThat(merged.plane()).isEqualTo(plane);
  }

  @Test
  void what_describes_a_system_is_the_organisations_word_where_it_has_one() {
    SystemEntry merged =
        shelf(
            system(1, "data", "[/a/**]", "Theirs", "owners: [sre], dependsOn: [shelf-2]"),
            system(
                1,
                "data",
                "[/b/**]",
                "Own",
                "owners: [team-checkout], rollup: [retail], dependsOn: [shelf-2, shelf-3],"
                    + " category: payment, exposure: { unit: orders, perHour: 5 }"));
    assertThat(merged.name()).isEqualTo("Theirs");
    assertThat(merged.category()).isEqualTo("other");
    assertThat(merged.owners()).containsExactly("sre");
    assertThat(merged.rollup()).containsExactly("retail");
    assertThat(merged.dependsOn()).containsExactly("shelf-2", "shelf-3");
    assertThat(merged.exposure()).contains(new Exposure("orders", 5));
  }

  @ParameterizedTest(name = "{0} and {1} on {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [/a/**]             | [/b/**]             | a/x   | true
          [/a/**]             | [/b/**]             | b/x   | true
          [/a/**]             | [/b/**]             | c/x   | false
          [/a/**]             | ["/a/**", "!/a/x"]  | a/x   | true
          ["/a/**", "!/a/x"]  | [/a/**]             | a/x   | true
          ["/a/**", "!/a/x"]  | [/a/x]              | a/x   | true
          ["/a/**", "!/a/x"]  | ["/b/**", "!/a/**"] | a/x   | false
          ["/a/**", "!/a/x"]  | ["/b/**", "!/a/**"] | a/y   | true
          [/a/**]             | ["!/**"]            | a/y   | true
          """)
  void the_union_of_the_paths_counts_and_neither_takes_from_the_other(
      String theirs, String own, String path, boolean matches) {
    PolicyInForce merged =
        merge(system(1, "data", theirs, "Shelf", ""), system(1, "data", own, "Shelf", ""));
    List<SystemMatch> found =
        PathMatcher.compile(merged.registry()).match(RepoPath.of(path)).stream()
            .filter(match -> match.systemId().equals("shelf"))
            .toList();
    assertThat(found).hasSize(matches ? 1 : 0);
  }

  @ParameterizedTest(name = "organisation {0}, project {1}: {2}")
  @CsvSource({
    "'', '', BLOCK",
    "'', note, BLOCK",
    "note, '', NOTE",
    "note, note, NOTE",
    "note, block, BLOCK",
    "block, note, BLOCK"
  })
  void unmapped_identities_are_noted_only_where_the_organisation_says_so(
      String theirs, String own, Unmapped unmapped) {
    PolicyInForce merged =
        PolicyInForce.load(
            files("org/", Policies.policy(unmapped(theirs) + ORGANISATION), Policies.SYSTEMS),
            files("", PROJECT + unmapped(own), SYSTEMS));
    assertThat(merged.policy().unmapped()).isEqualTo(unmapped);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          people: []         | people: [{ id: ann, kind: human, name: Ann Two }]  | policy.yaml:3:16: the person ann is defined in org/policy.yaml, from which alone people come here; take the entry out.
          people: []         | people: [{ id: zed, kind: human, name: Zed }]      | policy.yaml:3:16: the person zed belongs into org/policy.yaml, from which alone
          id: local          | id: tier1                                          | policy.yaml:5:11: the rule tier1 is defined in org/policy.yaml already; choose another id.
          id: local          | id: two                                            | policy.yaml:5:11: the rule two is defined in org/policy.yaml already; choose another id.
          id: careful        | id: tier1                                          | policy.yaml:7:76: the rule tier1 is defined in org/policy.yaml already; choose another id.
          id: freeze         | id: reset                                          | policy.yaml:7:11: the window reset is defined in org/policy.yaml already; choose another id.
          from: [sre]        | from: [locals]                                     | policy.yaml:5:73: nobody in org/policy.yaml is in the group locals
          system: shelf      | system: checkout                                   | none
          system: shelf      | system: ledger                                     | policy.yaml:5:34: there is no system ledger
          people: []         | people: []\\nbypass: { from: [sre], reasons: [hurry], maxAge: 9h, retroReview: 9d } | policy.yaml:4:9: who may bypass is said in org/policy.yaml alone; take bypass out.
          """)
  void what_a_project_may_not_define_is_refused_with_the_place(
      String from, String to, String sentence) {
    assertThat(PROJECT).contains(from);
    String project = PROJECT.replace(from, to.replace("\\n", "\n"));
    if (sentence.equals("none")) {
      assertThat(merged(project, SYSTEMS).policy().rules()).hasSize(2);
      return;
    }
    assertThatThrownBy(() -> merged(project, SYSTEMS))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void owners_of_a_project_are_groups_of_the_organisation() {
    assertThatThrownBy(() -> merged(PROJECT, SYSTEMS.replace("team-checkout", "team-shelf")))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith(
            "systems.yaml:7:14: team-shelf (owner of the system shelf) is neither a group nor a person"
                + " in org/policy.yaml; add it there.");
  }

  @Test
  void an_organisation_stands_alone_and_cannot_lean_on_a_project() {
    String leaning =
        ORGANISATION.replace(
            "{ tier: 1 }, approvals: { count: 1", "{ system: shelf }, approvals: { count: 1");
    assertThatThrownBy(() ->
            PolicyInForce.load(
                files("org/", Policies.policy(leaning), Policies.SYSTEMS),
                files("", PROJECT, SYSTEMS)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("org/policy.yaml:12:34: there is no system shelf");
  }

  private static String unmapped(String word) {
    return word.isEmpty() ? "" : "unmapped: " + word + "\n";
  }

  private static String system(int tier, String plane, String paths, String name, String more) {
    String shelf =
        "{ id: shelf, name: %s, tier: %d, plane: %s, paths: %s%s }"
            .formatted(name, tier, plane, paths, more.isEmpty() ? "" : ", " + more);
    String other = "{ id: shelf-%d, name: X, tier: 4, plane: data, paths: [/x/%d] }";
    return "schema: 1\nsystems:\n  - "
        + String.join("\n  - ", shelf, other.formatted(2, 2), other.formatted(3, 3))
        + "\n";
  }

  private static SystemEntry shelf(String theirs, String own) {
    return merge(theirs, own).registry().system("shelf").orElseThrow();
  }

  private static PolicyInForce merge(String theirs, String own) {
    return PolicyInForce.load(
        files("org/", Policies.policy(ORGANISATION), theirs), files("", PROJECT, own));
  }

  private static PolicyInForce merged(String policy, String systems) {
    return PolicyInForce.load(
        files("org/", Policies.policy(ORGANISATION), Policies.SYSTEMS), files("", policy, systems));
  }

  private static PolicyFiles files(String folder, String policy, String systems) {
    return new PolicyFiles(
        Policies.file(folder + "policy.yaml", policy),
        Policies.file(folder + "systems.yaml", systems));
  }
}
