package dev.countersign.cli;

import dev.countersign.review.PolicyRequest;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A repository and a commit of it. */
final class PolicyOptions {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(index = "0", paramLabel = "REPO", description = "A clone or a bare repository.")
  private Path repository;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "REV",
      description = "The commit to look at (default: the tip of the target).")
  private @Nullable String revision;

  @Option(
      names = "--target",
      paramLabel = "REF",
      description = "The protected branch (default: the remote's default branch).")
  private @Nullable String target;

  PolicyRequest request(@Nullable Path policy) {
    return new PolicyRequest(
        repository,
        Optional.ofNullable(revision),
        Optional.ofNullable(target),
        Optional.ofNullable(policy));
  }
}
