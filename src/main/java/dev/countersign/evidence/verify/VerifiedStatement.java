package dev.countersign.evidence.verify;

import dev.countersign.model.Sha256;
import dev.countersign.model.Statement;

/**
 * A statement with what its signature is worth to the auditor.
 *
 * @param id digest of its bytes
 * @param statement what it says
 * @param standing what its signature is worth
 * @param reason why, in one sentence, safe to show
 * @param current whether it is about the basis of the bundle and not an earlier one
 */
public record VerifiedStatement(
    Sha256 id, Statement statement, Standing standing, String reason, boolean current) {

  /** What a signature is worth. */
  public enum Standing {
    /** By the person it names, whom the auditor trusts for this purpose and time. */
    TRUSTED,
    /** Sound, but by a key that the auditor does not trust so. */
    UNKNOWN,
    /** Not sound. */
    BAD
  }
}
