package dev.countersign.policy;

import dev.countersign.model.ChangeId;
import dev.countersign.model.Oid;
import dev.countersign.model.Sha256;
import java.util.Optional;

/**
 * What is under review.
 *
 * @param changeId the change
 * @param digest of {@code basis.json}; empty while nobody has signed this iteration
 * @param base the commit before
 * @param head the commit after
 */
public record BasisFacts(ChangeId changeId, Optional<Sha256> digest, Oid base, Oid head) {}
