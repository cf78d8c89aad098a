package dev.countersign.policy;

import static dev.countersign.policy.RequirementKind.APPROVALS;
import static dev.countersign.policy.RequirementKind.ELIGIBILITY;
import static dev.countersign.policy.RequirementKind.IDENTITIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats, section 2: who made a change never approves it. */
class ExcludedApproversTest {
  private static final String ONE = "rules: [{ id: one, when: {}, approvals: { count: 1 } }]\n";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Co-authored-by: Ann Lee <ann@example.org>          | is a co-author
          co-Authored-By: somebody <ANN@EXAMPLE.ORG>         | is a co-author
          Co-authored-by: Ann Lee                            | is a co-author
          made with my co-author ann@example.org, thanks     | is a co-author
          Coauthor = ann@example.org                         | is a co-author
          Co-authored-by: A Lee\\n  <ann@example.org>        | is a co-author
          Subject only, reviewed by ann@example.org          | Ann Lee approved
          Co-authored-by: Joann Lee <joann@example.org>      | Ann Lee approved
          """)
  void a_co_author_anywhere_in_a_message_cannot_approve(String line, String sentence) {
    String message = "Subject\n\nBody\n" + line.replace("\\n", "\n") + "\n\nTrailer: x\n";
    Situation situation =
        Situation.under("unmapped: note\n" + ONE)
            .file("README")
            .commit("eve", "eve", message)
            .submitted()
            .approvedBy("ann");
    assertThat(situation.the(APPROVALS).sentence()).contains(sentence);
    assertThat(situation.state(APPROVALS))
        .isEqualTo(sentence.startsWith("is a") ? State.UNSATISFIED : State.SATISFIED);
  }

  @Test
  void committers_cannot_approve() {
    Situation situation = Situation.under(ONE).file("README").commit("eve", "ann", "x").submitted();
    assertThat(situation.approvedBy("ann").state(APPROVALS)).isEqualTo(State.UNSATISFIED);
    assertThat(situation.viewer("ann", List.of()).the(ELIGIBILITY).sentence())
        .isEqualTo(
            "Ann Lee is a committer of the change and cannot approve it; somebody else must.");
  }

  @ParameterizedTest(name = "commits as {0}, committed by {1}")
  @CsvSource({"bob@home.example, eve", "BOB@HOME.EXAMPLE, eve", "eve, bob@home.example"})
  void another_mail_of_the_same_person_is_the_same_person(String author, String committer) {
    Situation situation =
        Situation.under(ONE).file("README").commit(author, committer, "x").submitted();
    assertThat(situation.approvedBy("bob").state(APPROVALS)).isEqualTo(State.UNSATISFIED);
    assertThat(situation.the(APPROVALS).sentence())
        .contains("The approval of Bob Ray does not count", "of the change", "must approve");
    assertThat(situation.approvedBy("ann").decide().overall()).isEqualTo(State.SATISFIED);
  }

  @Test
  void an_author_of_any_commit_whatever_the_case_of_the_mail_cannot_approve() {
    Situation situation = Situation.under(ONE).file("README").commit("ANN", "eve", "x").submitted();
    assertThat(situation.approvedBy("ann").state(APPROVALS)).isEqualTo(State.UNSATISFIED);
  }

  @Test
  void authors_known_otherwise_cannot_approve() {
    assertThat(
            Situation.under(ONE)
                .file("README")
                .author("ann")
                .submitted()
                .approvedBy("ann")
                .state(APPROVALS))
        .isEqualTo(State.UNSATISFIED);
  }

  @Test
  void authors_named_in_the_record_cannot_approve() {
    Situation situation =
        Situation.under(ONE)
            .file("README")
            .record(record ->
                record.withRows(
                    "authors", List.of(Map.of("name", "Ann", "email", "ann@example.org"))))
            .submitted()
            .approvedBy("ann");
    assertThat(situation.state(APPROVALS)).isEqualTo(State.UNSATISFIED);
  }

  @ParameterizedTest
  @CsvSource({
    "ann",
    "ANN@example.org",
    "ann lee",
    "Ann Lee <ann@example.org>",
    "asked by ann for the reset",
    "'ann, cyd'",
    "Ann Lee and Cyd Moe"
  })
  void who_asked_an_agent_for_the_code_cannot_approve(String named) {
    Situation situation =
        Situation.under(ONE)
            .file("README")
            .commit("codo", "eve", "x")
            .record(record -> record.with("agentRequester", "text", named))
            .submitted()
            .approvedBy("ann");
    assertThat(situation.the(APPROVALS).sentence())
        .contains("asked an agent for the code of the change");
    assertThat(situation.state(IDENTITIES)).isEqualTo(State.SATISFIED);
    assertThat(situation.approvedBy("bob").decide().overall()).isEqualTo(State.SATISFIED);
  }

  @Test
  void everyone_of_a_name_is_excluded_where_two_people_have_it() {
    String people = Policies.policy("unmapped: note\n" + ONE).replace("Cyd Moe", "Ann Lee");
    Situation situation =
        new Situation(Optional.of(Policies.load(people, Policies.SYSTEMS)))
            .commit("codo", "eve", "x")
            .file("README")
            .record(record -> record.with("agentRequester", "text", "Ann Lee"))
            .submitted();
    assertThat(situation.approvedBy("ann", "cyd").state(APPROVALS)).isEqualTo(State.UNSATISFIED);
    assertThat(situation.approvedBy("bob").state(APPROVALS)).isEqualTo(State.SATISFIED);
  }

  @Test
  void a_requester_who_is_named_beside_a_stranger_is_excluded_and_the_stranger_noted() {
    Situation situation =
        Situation.under("unmapped: note\n" + ONE)
            .file("README")
            .commit("codo", "eve", "x")
            .record(record ->
                record.with("agentRequester", "text", "Ann Lee, with zed@elsewhere.example"))
            .submitted()
            .approvedBy("ann");
    assertThat(situation.state(APPROVALS)).isEqualTo(State.UNSATISFIED);
    assertThat(situation.the(IDENTITIES).sentence())
        .contains("<zed@elsewhere.example> (who asked an agent for code)", "only notes that");
  }

  @Test
  void an_agent_that_wrote_code_needs_a_human_who_asked_for_it() {
    Situation situation = Situation.under(ONE).file("README").commit("codo", "eve", "x");
    assertThat(situation.state(IDENTITIES)).isEqualTo(State.UNSATISFIED);
    assertThat(situation.the(IDENTITIES).sentence()).startsWith("Codo is an agent");
    situation.record(record -> record.with("agentRequester", "text", "queue"));
    assertThat(situation.state(IDENTITIES)).isEqualTo(State.UNSATISFIED);
  }

  @Test
  void services_that_commit_never_block() {
    Situation situation =
        Situation.under(ONE).file("README").commit("eve", "queue", "x").submitted();
    assertThat(situation.approvedBy("ann").decide().overall()).isEqualTo(State.SATISFIED);
  }

  @ParameterizedTest(name = "unmapped {0}: {1}")
  @CsvSource({"block, UNSATISFIED", "note, SATISFIED"})
  void an_identity_that_is_nobody_blocks_or_is_noted(String word, State state) {
    Situation situation =
        Situation.under("unmapped: " + word + "\n" + ONE)
            .file("README")
            .commit("mallory", "eve", "x")
            .submitted()
            .approvedBy("ann");
    assertThat(situation.the(IDENTITIES).sentence()).contains("mallory@example.org");
    assertThat(situation.decide().overall()).isEqualTo(state);
    assertThat(situation.decide().signingBlockers()).hasSize(state == State.SATISFIED ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource({
    "Co-authored-by: Zed <zed@example.org>",
    "Co-authored-by: Zed",
    "thanks co-author zed@x.org"
  })
  void a_co_author_who_is_nobody_blocks(String line) {
    assertThat(
            Situation.under(ONE)
                .file("README")
                .commit("eve", "eve", "x\n\n" + line)
                .state(IDENTITIES))
        .isEqualTo(State.UNSATISFIED);
  }

  @Test
  void a_requester_who_is_nobody_blocks() {
    assertThat(
            Situation.under(ONE)
                .file("README")
                .record(record -> record.with("agentRequester", "text", "the intern"))
                .state(IDENTITIES))
        .isEqualTo(State.UNSATISFIED);
  }

  @Test
  void a_co_author_who_is_known_blocks_nothing() {
    Situation situation =
        Situation.under(ONE)
            .file("README")
            .commit("eve", "eve", "x\n\nCo-authored-by: Ann Lee <ann@example.org>")
            .submitted();
    assertThat(situation.the(IDENTITIES).sentence())
        .isEqualTo("Everyone whom the commits name is known.");
    assertThat(situation.approvedBy("bob").decide().overall()).isEqualTo(State.SATISFIED);
  }

  @ParameterizedTest(name = "unmapped {0}, {1} strangers, an agent: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          block | 1 | false | Nobody in the policy is z1 <z1@example.org>; add them to people in policy.yaml.
          note  | 3 | false | Nobody in the policy is z1 <z1@example.org>, z2 <z2@example.org>, z3 <z3@example.org>; the policy only notes that.
          block | 5 | false | Nobody in the policy is z1 <z1@example.org>, z2 <z2@example.org>, z3 <z3@example.org> (and 2 more); add them to people in policy.yaml.
          block | 0 | true  | Codo is an agent and wrote code of the change; name the human who asked for it in the change record.
          note  | 1 | true  | Codo is an agent and wrote code of the change; name the human who asked for it in the change record. Nobody in the policy is z1 <z1@example.org>; the policy only notes that.
          """)
  void who_is_not_known_is_named(String word, int strangers, boolean agent, String sentence) {
    Situation situation = Situation.under("unmapped: " + word + "\n" + ONE).file("README");
    for (int i = 1; i <= strangers; i++) {
      situation.commit("z" + i, "eve", "x");
    }
    if (agent) {
      situation.commit("codo", "eve", "x");
    }
    Requirement asked = situation.the(IDENTITIES);
    assertThat(asked.sentence()).isEqualTo(sentence);
    assertThat(asked.links()).isEqualTo(agent ? List.of("agentRequester") : List.of());
  }

  @Test
  void a_line_that_only_speaks_of_co_authors_names_nobody() {
    Situation situation =
        Situation.under(ONE)
            .file("README")
            .commit("eve", "eve", "Show every co-author of a commit");
    assertThat(situation.state(IDENTITIES)).isEqualTo(State.SATISFIED);
  }
}
