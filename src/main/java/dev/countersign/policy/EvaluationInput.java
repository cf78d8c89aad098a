package dev.countersign.policy;

import dev.countersign.model.ChangeRecord;
import dev.countersign.model.CommitInfo;
import dev.countersign.model.Identity;
import dev.countersign.model.StatementEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything a decision depends on, and nothing else.
 *
 * @param basis what is under review
 * @param files its file changes, classified under the policy's registry
 * @param commits the commits of base..head
 * @param authors further people known to have made it, beyond commits and record
 * @param record the change record
 * @param statements those whose signatures were verified with the key that they name
 * @param findings those that no waiver covers; empty where no safeguard ran
 * @param policy what is in force; empty where there is none
 * @param instant of landing, at which age and windows are judged
 * @param now at which it is asked, never before {@code instant}; what comes after landing has been
 *     signed by then
 * @param landing how it landed; empty before that
 * @param headMoved the branch under review no longer ends at head
 * @param viewer who looks at it now; empty in an audit, a gate and a verification
 */
public record EvaluationInput(
    BasisFacts basis,
    List<Classification> files,
    List<CommitInfo> commits,
    List<Identity> authors,
    ChangeRecord record,
    List<StatementEntry> statements,
    Optional<List<FindingFact>> findings,
    Optional<PolicyInForce> policy,
    Instant instant,
    Instant now,
    Optional<LandingForm> landing,
    boolean headMoved,
    Optional<Viewer> viewer) {

  /** Copies the lists. */
  public EvaluationInput {
    files = List.copyOf(files);
    commits = List.copyOf(commits);
    authors = List.copyOf(authors);
    statements = List.copyOf(statements);
    findings = findings.map(List::copyOf);
  }
}
