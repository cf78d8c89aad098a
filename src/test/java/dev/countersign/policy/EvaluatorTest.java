package dev.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {

  @Test
  void without_a_policy_the_record_is_judged_and_the_whole_is_an_error() {
    Situation situation =
        new Situation(Optional.empty()).file("README").submitted().approvedBy("ann");
    Decision decision = situation.decide();
    assertThat(decision.overall()).isEqualTo(State.ERROR);
    assertThat(situation.the(RequirementKind.POLICY).state()).isEqualTo(State.ERROR);
    assertThat(situation.byId("record:reason").state()).isEqualTo(State.SATISFIED);
    assertThat(decision.approvals()).isEmpty();
    assertThat(decision.signingBlockers()).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ERROR UNSATISFIED STALE BYPASSED SATISFIED | ERROR
          SATISFIED BYPASSED STALE UNSATISFIED       | UNSATISFIED
          SATISFIED STALE BYPASSED                   | STALE
          BYPASSED SATISFIED NOT_APPLICABLE          | BYPASSED
          NOT_APPLICABLE SATISFIED                   | SATISFIED
          NOT_APPLICABLE                             | SATISFIED
          """)
  void the_worst_state_is_that_of_the_whole(String states, State worst) {
    assertThat(State.worst(List.of(states.split(" ")).stream().map(State::valueOf).toList()))
        .isEqualTo(worst);
  }
}
