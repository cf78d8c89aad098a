package dev.countersign.evidence.verify;

import dev.countersign.evidence.BundleId;
import dev.countersign.evidence.DatedDecision;
import dev.countersign.model.Basis;
import dev.countersign.policy.State;
import java.util.List;
import java.util.Optional;

/**
 * The result of a verification.
 *
 * @param bundle the bundle's id; empty where it has no manifest
 * @param basis what the bundle is about; empty where that cannot be read
 * @param level 0 do not rely; 1 intact, signers unknown; 2 signed by people the auditor trusts; 3
 *     authorised under the auditor's policy
 * @param checks the steps, in order
 * @param statements every statement that could be read, oldest first
 * @param recorded the decision that the bundle carries
 * @param recomputed the decision over all statements at the newest one, to compare with it
 * @param judged the decision over trusted statements alone at the instant asked for
 * @param verdict the whole in one sentence
 * @param caveats what no verification can tell, in words
 */
public record VerificationReport(
    Optional<BundleId> bundle,
    Optional<Basis> basis,
    int level,
    List<Check> checks,
    List<VerifiedStatement> statements,
    Optional<DatedDecision> recorded,
    Optional<DatedDecision> recomputed,
    Optional<DatedDecision> judged,
    String verdict,
    List<String> caveats) {

  /** Copies the lists. */
  public VerificationReport {
    checks = List.copyOf(checks);
    statements = List.copyOf(statements);
    caveats = List.copyOf(caveats);
  }

  /** True where the level is reached and trusted signers satisfy every requirement. */
  public boolean exitOk(int requireLevel) {
    return level >= requireLevel
        && judged.filter(dated -> dated.decision().overall() == State.SATISFIED).isPresent();
  }

  /** The check of one step. */
  public Check check(int step) {
    return checks.stream().filter(check -> check.step() == step).findFirst().orElseThrow();
  }
}
