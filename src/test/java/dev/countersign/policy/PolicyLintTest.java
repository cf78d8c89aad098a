package dev.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.RepoPath;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyLintTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final List<String> FILES =
      List.of(
          "services/checkout/Main.java",
          "services/checkout/docs/notes.md",
          "services/payments/Pay.java",
          "routing/table.txt",
          "web/index.html",
          "readme.md");
  private static final String RULES =
      """
      rules:
        - id: every-change
          when: {}
          approvals: { count: 1 }
        - id: tier1
          when: { tier: 1 }
          approvals: { count: 2, distinctGroups: 2, from: [sre, owners] }
          record: [rollback]
        - id: texts
          when: { paths: ["*.md", "!/readme.md"] }
          attention: all
      windows:
        - id: reset
          title: Reset
          from: 2026-10-01
          days: 90
          rules:
            - id: more
              when: { plane: control, paths: [/routing/**] }
              confirm: systems
      bypass: { from: [incident-commanders], reasons: [incident], maxAge: 4h, retroReview: 24h }
      """;

  @Test
  void a_policy_that_does_what_it_says_has_no_findings() {
    assertThat(lint(Policies.policy(RULES), Policies.SYSTEMS, FILES)).isEmpty();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [/web/**]       | [/wep/**]             | WARNING systems.yaml:33:12 system-empty: no file belongs to the system web; mend its paths, or take it out if its code is gone.
          [/web/**]       | [/web/**, /wep/**]    | WARNING systems.yaml:33:22 pattern-unused: the path /wep/** of the system web matches no file; mend it or take it out.
          [/web/**]       | [/web/**, "!/web/a"]  | NOTE systems.yaml:33:22 pattern-unused: the path !/web/a of the system web takes no file out; mend it or take it out.
          [/web/**]       | ["!/readme.md", "*"]  | NOTE systems.yaml:33:13 pattern-unused: the path !/readme.md of the system web takes no file out; mend it or take it out.
          owners: [nina]  | owners: []            | WARNING systems.yaml:28:9 system-without-owners: the system web has no owners; name a group or a person of policy.yaml in owners.
          owners: [nina]  | owners: [queue]       | WARNING systems.yaml:32:13 owners-cannot-sign: none of the owners of the system web is a human with a key; give one of them a key or name other owners.
          owners: [nina]  | owners: [team-x]      | ERROR systems.yaml:32:14 undefined: team-x (owner of the system web) is neither a group nor a person in policy.yaml; add it there.
          [checkout]      | [shop]                | ERROR systems.yaml:34:17 undefined: there is no system shop in systems.yaml; define it or mend the id.
          """)
  void findings_in_the_registry(String from, String to, String finding) {
    assertThat(lint(Policies.policy(RULES), replaced(Policies.SYSTEMS, from, to), FILES))
        .contains(finding);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cyd@example.org          | ANN@example.org   | ERROR policy.yaml:7:53 shared-identity: the e-mail ANN@example.org belongs to ann already; keep it in one place.
          SHA256:cydA              | SHA256:annA       | ERROR policy.yaml:7:78 shared-identity: the key SHA256:annAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA belongs to ann already; keep it in one place.
          emails: [nina@example.org] | emails: []      | WARNING policy.yaml:8:11 person-without-email: nina has no e-mail, so that nobody sees which commits are theirs; add those of their commits.
          count: 1 }               | count: 6 }        | ERROR policy.yaml:14:16 never-met: the rule every-change can never be met: it asks for 6 people and 5 with a key are there; add people with keys, or ask for less.
          count: 1 }               | count: 1, from: [nobody] } | ERROR policy.yaml:14:35 undefined: nobody in policy.yaml is in the group nobody (approvals of the rule every-change); add it to the groups of a person.
          count: 1 }               | count: 2, from: [incident-commanders] } | ERROR policy.yaml:14:16 never-met: the rule every-change can never be met: it asks for 2 people of incident-commanders and 1 with a key is there; add people with keys, or ask for less.
          count: 2, distinctGroups: 2 | count: 5, distinctGroups: 1 | ERROR policy.yaml:17:16 never-met: the rule tier1 for checkout can never be met: it asks for 5 people of sre, owners and 4 with a key are there; add people with keys, or ask for less.
          count: 1 }               | count: 3, distinctGroups: 2, from: [incident-commanders] } | ERROR policy.yaml:14:44 never-met: distinctGroups must not exceed count or the groups in from, so it is at most 1 here, not 2; lower it or name more groups.
          [rollback]               | [rolback, rollback] | ERROR policy.yaml:18:14 record-key: record must be reason,
          tier: 1 }                | tier: [1], plane: control } | WARNING policy.yaml:16:11 rule-unused: the rule tier1 never applies: no system is of the kind that its when asks for; mend it or take it out.
          [/routing/**]            | [/web/**]         | WARNING policy.yaml:29:15 rule-unused: the rule more never applies: its when matches no file; mend it or take it out.
          "*.md"                   | "*.md", "*.rst"   | WARNING policy.yaml:20:29 pattern-unused: the path *.rst of the rule texts matches no file; mend it or take it out.
          "!/readme.md"            | "!/change.md"     | NOTE policy.yaml:20:29 pattern-unused: the path !/change.md of the rule texts takes no file out; mend it or take it out.
          2026-10-01               | 2026-08-23        | WARNING policy.yaml:23:9 window-over: the window reset was over at the end of 2026-11-20; take it out, or make what should stay a standing rule.
          from: [incident-commanders] | from: [codo]   | ERROR policy.yaml:31:17 never-met: nobody whom bypass names is a human with a key,
          """)
  void findings_in_the_policy(String from, String to, String finding) {
    assertThat(lint(replaced(Policies.policy(RULES), from, to), Policies.SYSTEMS, FILES))
        .anySatisfy(found -> assertThat(found).startsWith(finding));
  }

  @Test
  void a_person_without_a_key_is_a_warning_only_where_somebody_counts_on_them() {
    String policy =
        Policies.policy(
            "  - { id: una, kind: human, name: Una, emails: [u@example.org], groups: [sre] }\n"
                + "  - { id: vic, kind: human, name: Vic, emails: [v@example.org] }\n"
                + RULES);
    assertThat(lint(policy, Policies.SYSTEMS, FILES))
        .containsExactly(
            "WARNING policy.yaml:11:11 person-without-key: una has no key and so cannot sign,"
                + " though approvals, ownership or bypass name them; add the fingerprint that"
                + " ssh-keygen -l prints of their key.",
            "NOTE policy.yaml:12:11 person-without-key: vic has no key and so cannot sign; add the"
                + " fingerprint that ssh-keygen -l prints of their key.");
  }

  @Test
  void a_window_is_over_only_after_its_last_day() {
    String lastDay = replaced(Policies.policy(RULES), "2026-10-01", "2026-08-24");
    assertThat(lint(lastDay, Policies.SYSTEMS, FILES)).isEmpty();
  }

  @Test
  void distinct_groups_need_different_people() {
    String policy =
        replaced(
            Policies.policy(RULES),
            "count: 1 }",
            "count: 2, distinctGroups: 2, from: [incident-commanders, team-payments] }");
    assertThat(lint(policy, Policies.SYSTEMS, FILES)).isEmpty();
    String onePerson = replaced(policy, "groups: [incident-commanders]", "groups: []");
    String both = replaced(onePerson, "[team-checkout, team-payments]", "[incident-commanders]");
    assertThat(lint(both, Policies.SYSTEMS, FILES))
        .anySatisfy(found ->
            assertThat(found)
                .contains("undefined: nobody in policy.yaml is in the group team-payments"))
        .anySatisfy(found -> assertThat(found).contains("never-met: the rule every-change"));
  }

  @Test
  void all_faults_are_told_at_once_and_the_worst_first() {
    String systems =
        replaced(replaced(Policies.SYSTEMS, "[nina]", "[team-x]"), "[/web/**]", "[/wep/**]");
    List<String> found = lint(replaced(Policies.policy(RULES), "cyd@", "ann@"), systems, FILES);
    assertThat(found).hasSize(4);
    assertThat(found.subList(0, 2)).allMatch(line -> line.startsWith("ERROR "));
    assertThat(found.subList(2, 4)).allMatch(line -> line.startsWith("WARNING "));
  }

  private static List<String> lint(String policy, String systems, List<String> files) {
    return PolicyLint.check(
            Policies.file("policy.yaml", policy),
            Policies.file("systems.yaml", systems),
            files.stream().map(RepoPath::of).toList(),
            NOW)
        .stream()
        .map(it -> it.severity() + " " + it.place() + " " + it.code() + ": " + it.sentence())
        .toList();
  }

  private static String replaced(String text, String from, String to) {
    assertThat(text).contains(from);
    return text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
  }
}
