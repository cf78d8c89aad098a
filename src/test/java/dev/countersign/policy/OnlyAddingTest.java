package dev.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.RepoPath;
import dev.countersign.model.StatementKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Formats, section 3, rule 8: agents, findings and scanners can only add requirements. */
class OnlyAddingTest {
  private static final List<String> PATHS =
      List.of(
          "services/checkout/a", "services/payments/a", "routing/a", "web/a", "CODEOWNERS", "x");
  private static final String RULES =
      """
      rules:
        - { id: base, when: {}, approvals: { count: 1 } }
        - { id: bad, when: { severity: error }, approvals: { count: 3 } }
        - { id: poor, when: { tier: [1, 2], severity: warning }, attention: all, record: [waves] }
        - { id: calm, when: { tier: [1, 2, 3] }, safeguards: { maxSeverity: note } }
      """;

  @Test
  void a_finding_more_or_what_an_agent_signs_never_helps() {
    int worse = 0;
    for (int seed = 0; seed < 300; seed++) {
      worse += worsened(new Random(seed)) ? 1 : 0;
    }
    assertThat(worse).as("of 300, so that it is no coincidence").isGreaterThan(50);
  }

  private static boolean worsened(Random random) {
    Situation situation = Situation.under(RULES);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      situation.file(PATHS.get(random.nextInt(PATHS.size())));
    }
    situation.submitted().approvedBy("ann", "bob").findings();
    State first = situation.decide().overall();
    List<FindingFact> findings = new ArrayList<>();
    for (int round = 0; round < 6; round++) {
      Decision before = situation.decide();
      if (random.nextBoolean()) {
        StatementKind[] kinds = StatementKind.values();
        situation.sign(
            kinds[random.nextInt(kinds.length)], random.nextBoolean() ? "codo" : "queue");
      } else {
        findings.add(finding(random, findings.size()));
        situation.findings(findings.toArray(FindingFact[]::new));
      }
      noBetter(before, situation.decide());
    }
    return situation.decide().overall() != first;
  }

  private static void noBetter(Decision before, Decision after) {
    assertThat(after.overall()).isLessThanOrEqualTo(before.overall());
    Map<String, State> later = new HashMap<>();
    after.requirements().forEach(requirement -> later.put(requirement.id(), requirement.state()));
    for (Requirement earlier : before.requirements()) {
      assertThat(later).containsKey(earlier.id());
      assertThat(later.get(earlier.id())).isLessThanOrEqualTo(earlier.state());
    }
  }

  private static FindingFact finding(Random random, int number) {
    Severity[] severities = Severity.values();
    return new FindingFact(
        "f" + number,
        severities[random.nextInt(severities.length)],
        random.nextInt(4) == 0
            ? Optional.empty()
            : Optional.of(RepoPath.of(PATHS.get(random.nextInt(PATHS.size())))));
  }
}
