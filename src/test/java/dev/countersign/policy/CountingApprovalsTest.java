package dev.countersign.policy;

import static dev.countersign.policy.RequirementKind.APPROVALS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.StatementKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats, section 3, rule 3: distinct people, then distinct keys, then distinct groups. */
class CountingApprovalsTest {
  private static final String CHECKOUT = "services/checkout/Cart.java";
  private static final String ONE = "rules: [{ id: one, when: {}, approvals: { count: 1 } }]\n";
  private static final String TWO = "rules: [{ id: two, when: {}, approvals: { count: 2 } }]\n";
  private static final String GROUPS =
      """
      rules:
        - id: tier1
          when: { tier: 1 }
          approvals: { count: 2, distinctGroups: 2, from: [sre, owners] }
      """;

  @Test
  void enough_different_people_satisfy_and_everything_else_is_in_order() {
    Decision decision =
        Situation.under(TWO).file("README").submitted().approvedBy("ann", "bob").decide();
    assertThat(decision.overall()).isEqualTo(State.SATISFIED);
    assertThat(decision.approvals())
        .extracting(CountedApproval::personId)
        .containsExactly("ann", "bob");
    assertThat(decision.signingBlockers()).isEmpty();
  }

  @Test
  void the_same_person_twice_counts_once_even_with_two_keys() {
    Situation situation = Situation.under(TWO).file("README").submitted().approvedBy("bob", "bob");
    situation.sign(StatementKind.APPROVE, "bob", act -> act.with(Policies.key("bob2")));
    assertThat(situation.the(APPROVALS).done()).isEqualTo(1);
    assertThat(situation.the(APPROVALS).total()).isEqualTo(2);
    assertThat(situation.decide().overall()).isEqualTo(State.UNSATISFIED);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          eve, UNSATISFIED, is an author
          queue, UNSATISFIED, Nobody who counts
          codo, UNSATISFIED, Nobody who counts
          mallory, UNSATISFIED, Nobody who counts
          ann, SATISFIED, Ann Lee approved
          """)
  void only_a_human_of_the_policy_without_a_part_in_it_counts(
      String person, State state, String sentence) {
    Situation situation = Situation.under(ONE).file("README").submitted().approvedBy(person);
    assertThat(situation.state(APPROVALS)).isEqualTo(state);
    assertThat(situation.the(APPROVALS).sentence()).contains(sentence);
  }

  @Test
  void an_approval_with_a_key_of_somebody_else_does_not_count() {
    Situation situation = Situation.under(ONE).file("README").submitted();
    situation.sign(StatementKind.APPROVE, "ann", act -> act.with(Policies.key("bob")));
    assertThat(situation.state(APPROVALS)).isEqualTo(State.UNSATISFIED);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      textBlock =
          """
          ann, bob, SATISFIED
          bob, cyd, SATISFIED
          ann, cyd, SATISFIED
          bob, nina, UNSATISFIED
          ann, nina, UNSATISFIED
          """)
  void approvers_must_be_assignable_to_different_groups_of_which_one_are_the_owners(
      String first, String second, State state) {
    assertThat(
            Situation.under(GROUPS)
                .file(CHECKOUT)
                .submitted()
                .approvedBy(first, second)
                .state(APPROVALS))
        .isEqualTo(state);
  }

  @Test
  void two_people_of_one_group_are_not_two_groups() {
    String rules = GROUPS.replace("[sre, owners]", "[sre, team-payments]");
    Situation situation =
        Situation.under(rules).file(CHECKOUT).submitted().approvedBy("ann", "bob");
    assertThat(situation.state(APPROVALS)).isEqualTo(State.UNSATISFIED);
    assertThat(situation.the(APPROVALS).sentence()).contains("from 1 of 2 different groups");
    assertThat(situation.approvedBy("cyd").state(APPROVALS)).isEqualTo(State.SATISFIED);
  }

  @Test
  void an_owner_can_be_a_person() {
    String rules =
        "rules: [{ id: t4, when: { tier: 4 }, approvals: { count: 1, from: [owners] } }]";
    Situation situation = Situation.under(rules).file("web/a.ts").submitted();
    assertThat(situation.approvedBy("ann").state(APPROVALS)).isEqualTo(State.UNSATISFIED);
    assertThat(situation.approvedBy("nina").state(APPROVALS)).isEqualTo(State.SATISFIED);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          services/checkout/a | approvals:tier1:checkout   | 2 approvals for Checkout                         | Nobody who counts has approved yet (0 of 2, from 0 of 2 different groups). 2 different people from sre or the owners of Checkout, out of 2 different groups of these, must approve.
          CODEOWNERS          | approvals:tier1:governance | 2 approvals for the files that govern review     | Nobody who counts has approved yet (0 of 2, from 0 of 2 different groups). 2 different people from sre or the owners of a system, out of 2 different groups of these, must approve.
          web/a               | approvals:any              | One approval                                     | Nobody who counts has approved yet (0 of 1). One person must approve.
          web/a               | approvals:one:web          | One approval for Web shop                        | Nobody who counts has approved yet (0 of 1, from 0 of 1 different groups). One person from sre must approve.
          """)
  void what_is_missing_is_said_in_words(String path, String id, String title, String sentence) {
    String rules =
        GROUPS
            + """
              - { id: any, when: {}, approvals: { count: 1 } }
              - { id: one, when: { tier: 4 }, approvals: { count: 1, distinctGroups: 1, from: [sre] } }
            """;
    Requirement asked = Situation.under(rules).file(path).submitted().byId(id);
    assertThat(asked.title()).isEqualTo(title);
    assertThat(asked.sentence()).isEqualTo(sentence);
    assertThat(asked.links()).isEqualTo(asked.systemId().stream().toList());
    assertThat(asked.done()).isZero();
  }

  @Test
  void the_same_statement_twice_is_one() {
    Situation situation = Situation.under(ONE).file("README").submitted().approvedBy("ann");
    situation.statements.add(situation.statements.getLast());
    assertThat(situation.decide().approvals()).hasSize(1);
  }

  @Test
  void the_largest_assignment_is_that_of_brute_force() {
    Random random = new Random(5);
    for (int round = 0; round < 3_000; round++) {
      int groups = 1 + random.nextInt(5);
      List<BitSet> people = new ArrayList<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        people.add(BitSet.valueOf(new long[] {random.nextInt(1 << groups)}));
      }
      assertThat(GroupAssignment.largest(people, groups))
          .as("%s", people)
          .isEqualTo(bruteForce(people, 0, new BitSet()));
    }
  }

  private static int bruteForce(List<BitSet> people, int person, BitSet taken) {
    if (person == people.size()) {
      return 0;
    }
    int best = bruteForce(people, person + 1, taken);
    for (int group : people.get(person).stream().toArray()) {
      if (!taken.get(group)) {
        BitSet more = (BitSet) taken.clone();
        more.set(group);
        best = Math.max(best, 1 + bruteForce(people, person + 1, more));
      }
    }
    return best;
  }
}
