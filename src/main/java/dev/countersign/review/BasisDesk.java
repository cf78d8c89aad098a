package dev.countersign.review;

import dev.countersign.evidence.AssembleRequest;
import dev.countersign.evidence.AssembledBasis;
import dev.countersign.evidence.BasisAssembler;
import dev.countersign.evidence.BasisCheck;
import dev.countersign.evidence.EvidenceNames;
import dev.countersign.evidence.PathRow;
import dev.countersign.evidence.PathTable;
import dev.countersign.evidence.json.Malformed;
import dev.countersign.model.Basis;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Progress;
import dev.countersign.model.Sha256;
import dev.countersign.model.StatementKind;
import dev.countersign.store.Store;
import java.util.List;
import java.util.Optional;

/**
 * The basis of an open change: made at the first signature, adopted byte for byte by everyone
 * after, and made anew only by a submission of something else.
 */
final class BasisDesk {
  private final OpenChange change;
  private final Store store;

  BasisDesk(OpenChange change, Store store) {
    this.change = change;
    this.store = store;
  }

  /** Whether there is a basis that can be signed. */
  sealed interface Outcome {}

  /**
   * There is, and it is kept.
   *
   * @param digest of its exact bytes
   */
  record Ready(Sha256 digest) implements Outcome {}

  /**
   * What is kept is not what this repository has.
   *
   * @param reasons one sentence each
   */
  record Differs(List<String> reasons) implements Outcome {
    /** Copies the list. */
    Differs {
      reasons = List.copyOf(reasons);
    }
  }

  Outcome forStatement(StatementKind kind, Progress progress) {
    Optional<Basis> kept = change.basis();
    if (kept.isEmpty() || (kind == StatementKind.SUBMIT && change.recordChangedSinceSubmission())) {
      AssembledBasis assembled = assemble(progress);
      store.evidence().replaceBasis(change.id(), assembled.files());
      return new Ready(assembled.digest());
    }
    List<String> reasons =
        BasisCheck.diffTurnsBaseIntoHead(
            change.content().git(), kept.get(), paths(), file(EvidenceNames.DIFF), progress);
    return reasons.isEmpty()
        ? new Ready(Sha256.of(file(EvidenceNames.BASIS)))
        : new Differs(
            reasons.stream()
                .map(reason ->
                    "What was signed before is not what this repository has: " + reason + ".")
                .toList());
  }

  private List<PathRow> paths() {
    try {
      return PathTable.parse(file(EvidenceNames.PATHS));
    } catch (Malformed e) {
      throw new MachineFailure(
          "store.damaged",
          "The path table in the store is damaged (%s); restore the store from a backup."
              .formatted(e.reason()),
          e);
    }
  }

  private byte[] file(String name) {
    return store
        .evidence()
        .get(change.id(), name)
        .orElseThrow(() ->
            new MachineFailure(
                "store.damaged",
                "The store lacks %s of this change; restore the store from a backup."
                    .formatted(name)));
  }

  private AssembledBasis assemble(Progress progress) {
    ReviewRange content = change.content();
    content.reviewAll(progress);
    return BasisAssembler.assemble(
        new AssembleRequest(
            content.git(),
            change.id(),
            content.repositoryId(),
            content.range().targetRef(),
            content.range().base(),
            content.range().head(),
            content.range().inRetrospect(),
            change.record().draft(),
            content.policySource().map(PolicySource::files).orElse(List.of()),
            content.limits()),
        progress);
  }
}
