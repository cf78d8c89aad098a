package dev.countersign.model;

import java.util.List;

/**
 * The exact thing that is signed. Made at the first signature and adopted byte for byte by everyone
 * after.
 *
 * @param changeId the change
 * @param repository the repository's id, a URI
 * @param rootCommit oldest first-parent ancestor of head
 * @param targetRef the protected ref
 * @param inRetrospect the range had landed already when it was signed
 * @param base the commit before
 * @param head the commit after
 * @param resultTree head's tree
 * @param paths digest of {@code source/paths.tsv}
 * @param diff digest of {@code source/change.diff}
 * @param record digest of {@code record/change.json}
 * @param policy the policy files in force
 * @param limits bounds that were hit
 */
public record Basis(
    ChangeId changeId,
    String repository,
    Oid rootCommit,
    String targetRef,
    boolean inRetrospect,
    Oid base,
    Oid head,
    Oid resultTree,
    Sha256 paths,
    Sha256 diff,
    Sha256 record,
    List<PolicyRef> policy,
    List<Limit> limits) {

  /** Copies the lists. */
  public Basis {
    policy = List.copyOf(policy);
    limits = List.copyOf(limits);
  }
}
