package dev.countersign.evidence.verify;

import dev.countersign.evidence.DatedDecision;
import dev.countersign.policy.State;
import java.util.List;
import java.util.Optional;

/** Turns checks into a level and into words. */
final class Verdict {
  /** What no verification can tell; printed always. */
  static final List<String> CAVEATS =
      List.of(
          "Not stopped are collusion of the signers and a stolen key that was unlocked.",
          "Not stopped are tests that the record names and nobody ran.",
          "Commit authors are as the commits claim, and times as the signers' clocks claim.",
          "Contents outside the change rest on Git's own SHA-1.",
          "Not checked yet are timestamps and how the change landed.");

  private Verdict() {}

  static int level(List<Check> checks, Optional<DatedDecision> judged) {
    if (checks.stream().anyMatch(check -> check.outcome().fatal())) {
      return 0;
    }
    if (!has(checks, Outcome.SIGNED)) {
      return 1;
    }
    boolean bound = has(checks, Outcome.BOUND) || has(checks, Outcome.BOUND_AS_CLAIMED);
    if (!bound) {
      return 1;
    }
    boolean authorised = has(checks, Outcome.POLICY_CONFIRMED) && satisfied(judged);
    return authorised ? 3 : 2;
  }

  static String sentence(int level, List<Check> checks, Optional<DatedDecision> judged) {
    String requirements =
        judged
            .map(dated ->
                satisfied(judged)
                    ? " Every requirement of the policy is satisfied by signers you trust."
                    : " The requirements of the policy are not satisfied by signers you trust: "
                        + dated.decision().overall()
                        + ".")
            .orElse("");
    return switch (level) {
      case 0 -> "Do not rely on this bundle: " + firstFatal(checks) + ".";
      case 1 ->
          "The bundle is intact, but not all of its signers are people you trust." + requirements;
      case 2 -> "The bundle was signed by people you trust." + requirements;
      default ->
          "The change was authorised under the policy you pinned, by people you trust."
              + requirements;
    };
  }

  private static String firstFatal(List<Check> checks) {
    Check check = checks.stream().filter(c -> c.outcome().fatal()).findFirst().orElseThrow();
    return check.outcome().words()
        + check.reasons().stream().findFirst().map(reason -> " (" + reason + ")").orElse("");
  }

  private static boolean satisfied(Optional<DatedDecision> judged) {
    return judged.filter(dated -> dated.decision().overall() == State.SATISFIED).isPresent();
  }

  private static boolean has(List<Check> checks, Outcome outcome) {
    return checks.stream().anyMatch(check -> check.outcome() == outcome);
  }
}
