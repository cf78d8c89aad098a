package dev.countersign.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.evidence.json.Malformed;
import dev.countersign.model.OpenWindow;
import dev.countersign.model.Sha256;
import dev.countersign.policy.BypassStatus;
import dev.countersign.policy.CountedApproval;
import dev.countersign.policy.Decision;
import dev.countersign.policy.Requirement;
import dev.countersign.policy.RequirementKind;
import dev.countersign.policy.State;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionCodecTest {
  private static final Instant AT = Instant.parse("2026-11-02T09:30:00Z");
  private static final DatedDecision DATED =
      new DatedDecision(
          AT,
          new Decision(
              State.BYPASSED,
              List.of(
                  new Requirement(
                      "approvals:two:checkout",
                      RequirementKind.APPROVALS,
                      "two",
                      Optional.of("checkout"),
                      State.BYPASSED,
                      "Approvals",
                      "One of two.",
                      1,
                      2,
                      List.of("checkout"))),
              List.of(new OpenWindow("reset", 3, 90)),
              List.of(new CountedApproval("r1", "SHA256:" + "A".repeat(43), Sha256.ZERO, AT)),
              Optional.empty(),
              Optional.of(
                  new BypassStatus("r2", Sha256.ZERO, "incident", AT.plusSeconds(60), false))));

  @Test
  void a_decision_says_again_what_was_written() throws Malformed {
    assertThat(DecisionCodec.parse(DecisionCodec.write(DATED))).isEqualTo(DATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "overall": "BYPASSED"   | "overall": "FINE"       | overall: not of the form
          "kind": "approvals"     | "kind": "APPROVALS"     | requirements[0].kind: not of the form
          "done": 1               | "done": "1"             | requirements[0].done: a whole number
          "reviewed": false       | "reviewed": false, "a": 1 | bypass.a: unknown field
          """)
  void a_decision_that_is_not_of_the_form_is_refused(String part, String instead, String reason) {
    String json = new String(DecisionCodec.write(DATED), StandardCharsets.UTF_8);
    assertThat(json).contains(part);
    byte[] changed = json.replace(part, instead).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> DecisionCodec.parse(changed))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining(reason);
  }
}
