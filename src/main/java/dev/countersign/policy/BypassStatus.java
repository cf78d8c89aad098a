package dev.countersign.policy;

import dev.countersign.model.Sha256;
import java.time.Instant;

/**
 * An emergency bypass that is in force.
 *
 * @param personId who signed it
 * @param statementId the statement
 * @param reason the reason it gives, one of those of the policy
 * @param reviewDue until when it must be reviewed
 * @param reviewed whether everyone who was passed over has reviewed it since; red until then
 */
public record BypassStatus(
    String personId, Sha256 statementId, String reason, Instant reviewDue, boolean reviewed) {}
