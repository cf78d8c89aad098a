package dev.countersign.evidence.verify;

import dev.countersign.evidence.BundleReading;
import dev.countersign.git.GitRepository;
import dev.countersign.signing.AllowedSigners;
import dev.countersign.signing.RevokedKeys;
import java.time.Instant;
import java.util.Optional;

/**
 * What to verify, and what the auditor brings along.
 *
 * @param bundle what opening the bundle gave
 * @param trust whom the auditor trusts; without it nobody is trusted
 * @param revoked keys that nobody may rely on
 * @param repository the auditor's own clone
 * @param pins the policy that the auditor holds to be right
 * @param at at which age and windows are judged; without it the time of the newest statement that
 *     can precede a landing
 * @param now the time on the auditor's clock
 */
public record VerifyRequest(
    BundleReading bundle,
    Optional<AllowedSigners> trust,
    Optional<RevokedKeys> revoked,
    Optional<GitRepository> repository,
    Optional<Pins> pins,
    Optional<Instant> at,
    Instant now) {}
