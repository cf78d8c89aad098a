package dev.countersign.review;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What an auditor brings along from outside a bundle.
 *
 * @param trust an {@code allowed_signers} file
 * @param revoked a file of revoked keys
 * @param repository a clone
 * @param pins digests of the policy files, in the format of {@code sha256sum}
 * @param at the instant for which the decision is asked; empty for now
 */
public record VerifyOptions(
    Optional<Path> trust,
    Optional<Path> revoked,
    Optional<Path> repository,
    Optional<Path> pins,
    Optional<Instant> at) {
  /** With nothing from outside. */
  public static final VerifyOptions NOTHING =
      new VerifyOptions(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
