package dev.countersign.policy;

import dev.countersign.model.Sha256;
import java.time.Instant;

/**
 * An approval that counts: signed for the current basis by a human who may approve.
 *
 * @param personId who
 * @param key fingerprint of the key
 * @param statementId the statement
 * @param claimedAt when, as claimed
 */
public record CountedApproval(String personId, String key, Sha256 statementId, Instant claimedAt) {}
