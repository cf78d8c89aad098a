package dev.countersign.desktop.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.policy.Requirement;
import dev.countersign.policy.RequirementKind;
import dev.countersign.policy.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequirementDigestTest {
  private static Requirement requirement(
      String id, RequirementKind kind, State state, String title, String... links) {
    return new Requirement(
        id, kind, "rule", Optional.empty(), state, title, title + ".", 0, 1, List.of(links));
  }

  @Test
  void sections_of_the_record_are_one_row_that_leads_to_the_first_open_one() {
    List<Requirement> rows =
        RequirementDigest.of(
            List.of(
                requirement("a", RequirementKind.RECORD, State.SATISFIED, "Reason", "reason"),
                requirement("b", RequirementKind.RECORD, State.UNSATISFIED, "Waves", "waves"),
                requirement("c", RequirementKind.RECORD, State.UNSATISFIED, "Steps", "steps")));
    assertThat(rows)
        .singleElement()
        .satisfies(row -> {
          assertThat(row.state()).isEqualTo(State.UNSATISFIED);
          assertThat(row.sentence()).isEqualTo("Not complete: Waves, Steps.");
          assertThat(row.links()).containsExactly("waves");
          assertThat(row.done()).isEqualTo(1);
          assertThat(row.total()).isEqualTo(3);
        });
  }

  @Test
  void what_two_rules_ask_in_the_same_words_stands_there_once_and_open_rows_come_first() {
    List<Requirement> rows =
        RequirementDigest.of(
            List.of(
                requirement("a", RequirementKind.ATTENTION, State.SATISFIED, "Read A"),
                requirement("b", RequirementKind.ATTENTION, State.UNSATISFIED, "Read B"),
                requirement("c", RequirementKind.ATTENTION, State.UNSATISFIED, "Read B")));
    assertThat(rows).extracting(Requirement::id).containsExactly("b", "a");
  }
}
