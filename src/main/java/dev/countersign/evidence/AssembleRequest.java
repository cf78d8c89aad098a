package dev.countersign.evidence;

import dev.countersign.git.GitRepository;
import dev.countersign.model.ChangeId;
import dev.countersign.model.ChangeRecord;
import dev.countersign.model.Limit;
import dev.countersign.model.Oid;
import dev.countersign.policy.PolicyFile;
import java.util.List;

/**
 * From what a basis is made.
 *
 * @param git the repository
 * @param changeId the change
 * @param repositoryId the repository's id, a URI
 * @param targetRef full name of the protected ref
 * @param base the commit before
 * @param head the commit after
 * @param inRetrospect the range had landed already
 * @param record the documentation
 * @param policy the policy files in force; none where there is no policy
 * @param limits bounds that were hit, beyond those that the change set itself tells
 */
public record AssembleRequest(
    GitRepository git,
    ChangeId changeId,
    String repositoryId,
    String targetRef,
    Oid base,
    Oid head,
    boolean inRetrospect,
    ChangeRecord record,
    List<PolicyFile> policy,
    List<Limit> limits) {

  /** Copies the lists. */
  public AssembleRequest {
    policy = List.copyOf(policy);
    limits = List.copyOf(limits);
  }
}
