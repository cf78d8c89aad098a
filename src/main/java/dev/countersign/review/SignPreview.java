package dev.countersign.review;

import dev.countersign.model.Basis;
import dev.countersign.model.Limit;
import dev.countersign.model.Oid;
import dev.countersign.model.Sha256;
import dev.countersign.policy.Decision;
import dev.countersign.policy.Requirement;
import java.util.List;
import java.util.Optional;

/**
 * What a signature would be about, before it is made.
 *
 * @param range the commits
 * @param resultTree the tree that is approved
 * @param basis the basis of this iteration, if somebody has signed one
 * @param basisDigest its digest
 * @param limits bounds that were hit and are signed with it
 * @param decision what is required and how far it is met, for the person who looks
 */
public record SignPreview(
    Range range,
    Oid resultTree,
    Optional<Basis> basis,
    Optional<Sha256> basisDigest,
    List<Limit> limits,
    Decision decision) {
  /** Copies the list. */
  public SignPreview {
    limits = List.copyOf(limits);
  }

  /** What stands in the way of an approval by the person who looks. */
  public List<Requirement> blockers() {
    return decision.signingBlockers();
  }

  /** Ids of the systems whose names that person has to type. */
  public List<String> confirm() {
    return decision.systemsToConfirm();
  }
}
