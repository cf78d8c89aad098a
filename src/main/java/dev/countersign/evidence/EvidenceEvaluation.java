package dev.countersign.evidence;

import dev.countersign.model.Basis;
import dev.countersign.model.CommitInfo;
import dev.countersign.model.Oid;
import dev.countersign.model.Statement;
import dev.countersign.model.StatementEntry;
import dev.countersign.model.StatementKind;
import dev.countersign.policy.BasisFacts;
import dev.countersign.policy.Classifier;
import dev.countersign.policy.EvaluationInput;
import dev.countersign.policy.Evaluator;
import dev.countersign.policy.PolicyInForce;
import dev.countersign.policy.Registry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges a change from its evidence alone, so that exporter and auditor judge the same thing. Pure.
 */
public final class EvidenceEvaluation {
  private static final Set<StatementKind> AFTER_LANDING =
      Set.of(StatementKind.RETRO_REVIEW, StatementKind.CLOSE_OUT);

  private EvidenceEvaluation() {}

  /**
   * The decision over some of the statements.
   *
   * @param statements those whose signatures were verified with the keys that they name
   * @param at at which age and windows are judged
   */
  public static DatedDecision evaluate(
      EvidenceContents contents, Collection<StatementEntry> statements, Instant at) {
    Basis basis = contents.basis();
    Registry registry = contents.policy().map(PolicyInForce::registry).orElse(Registry.EMPTY);
    EvaluationInput input =
        new EvaluationInput(
            new BasisFacts(
                basis.changeId(), Optional.of(contents.basisDigest()), basis.base(), basis.head()),
            new Classifier(registry)
                .classifyAll(contents.paths().stream().map(PathRow::change).toList()),
            commits(contents),
            List.of(),
            contents.record(),
            List.copyOf(statements),
            Optional.empty(),
            contents.policy(),
            at,
            contents.newest().filter(at::isBefore).orElse(at),
            Optional.empty(),
            false,
            Optional.empty());
    return new DatedDecision(at, Evaluator.evaluate(input));
  }

  /**
   * When the decision of a bundle is judged: at the newest of the statements that can precede a
   * landing, or where nobody signed at head's committer time. The review that a bypass owes and a
   * close-out follow it, and must not let the bypass expire that they are about.
   */
  public static Instant instant(EvidenceContents contents) {
    return contents.statements().values().stream()
        .map(FiledStatement::statement)
        .filter(statement -> !AFTER_LANDING.contains(statement.kind()))
        .map(Statement::claimedAt)
        .max(Comparator.naturalOrder())
        .or(() -> contents.objects().commit(contents.basis().head()).map(CommitInfo::committedAt))
        .orElse(Instant.EPOCH);
  }

  /**
   * The commits of base..head, as far as the objects go, children before parents. The commit of the
   * policy is carried for the policy's sake: an ancestor of base, it can be met over a side branch
   * that began before base, and is of the range only where it comes from base or is head.
   */
  public static List<CommitInfo> commits(EvidenceContents contents) {
    Basis basis = contents.basis();
    Set<Oid> policy =
        basis.policy().stream()
            .flatMap(ref -> ref.gitCommit().stream())
            .filter(id -> !id.equals(basis.head()) && !comesFromBase(contents, id))
            .collect(Collectors.toSet());
    return ancestors(contents, basis.head()).stream()
        .filter(commit -> !policy.contains(commit.id()))
        .toList();
  }

  private static boolean comesFromBase(EvidenceContents contents, Oid id) {
    return ancestors(contents, id).stream()
        .anyMatch(commit -> commit.parents().contains(contents.basis().base()));
  }

  /** A commit with its ancestors, as far as the objects go, not beyond base. */
  private static List<CommitInfo> ancestors(EvidenceContents contents, Oid from) {
    Map<Oid, CommitInfo> found = new LinkedHashMap<>();
    Deque<Oid> queue = new ArrayDeque<>(List.of(from));
    while (!queue.isEmpty()) {
      Oid id = queue.removeFirst();
      Optional<CommitInfo> commit = contents.objects().commit(id);
      boolean inside = !id.equals(contents.basis().base()) && !found.containsKey(id);
      if (inside && commit.isPresent()) {
        found.put(id, commit.get());
        queue.addAll(commit.get().parents());
      }
    }
    return List.copyOf(found.values());
  }
}
