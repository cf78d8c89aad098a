package dev.countersign.cli;

import dev.countersign.review.OpenRequest;
import dev.countersign.review.RangeSpec;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A repository and a range of it. */
final class RangeOptions {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(index = "0", paramLabel = "REPO", description = "A clone or a bare repository.")
  private Path repository;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(
      index = "1",
      paramLabel = "BASE..HEAD",
      description = "The range; HEAD alone means from its merge base with the target.")
  private String range;

  @Option(
      names = "--target",
      paramLabel = "REF",
      description = "The protected branch (default: the remote's default branch).")
  private @Nullable String target;

  @Option(
      names = "--policy",
      paramLabel = "DIR",
      description = "policy.yaml and systems.yaml from a folder, for a repository that has none.")
  private @Nullable Path policy;

  OpenRequest request() {
    return new OpenRequest(
        repository,
        Optional.ofNullable(target),
        RangeSpec.parse(range),
        Optional.ofNullable(policy));
  }
}
