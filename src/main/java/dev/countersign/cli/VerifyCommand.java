package dev.countersign.cli;

import dev.countersign.evidence.verify.VerificationReport;
import dev.countersign.model.BadInput;
import dev.countersign.review.Bundles;
import dev.countersign.review.VerifyOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code countersign verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Checks a bundle offline against what you bring along: whom you trust, and if you have them"
            + " a clone and digests of your policy. Exit code 0 only for the level you ask for and"
            + " a decision of SATISFIED.",
    footer = {
      "",
      "Levels: 0 do not rely on it, 1 intact, 2 signed by people you trust, 3 authorised under your"
          + " policy.",
      "",
      "Examples:",
      "  countersign verify change.zip --trust allowed_signers",
      "  countersign verify change.zip --trust allowed_signers --repo shop --pins pins.sha256 \\",
      "      --require-level 3"
    })
final class VerifyCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin private final CommonOptions common = new CommonOptions();

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(index = "0", paramLabel = "BUNDLE", description = "An approval bundle.")
  private Path bundle;

  @Option(names = "--trust", paramLabel = "FILE", description = "Your allowed_signers.")
  private @Nullable Path trust;

  @Option(names = "--revoked", paramLabel = "FILE", description = "Keys that no longer count.")
  private @Nullable Path revoked;

  @Option(names = "--repo", paramLabel = "DIR", description = "A clone that has base and head.")
  private @Nullable Path repository;

  @Option(
      names = "--pins",
      paramLabel = "FILE",
      description = "sha256sum of your own copies of policy.yaml and systems.yaml.")
  private @Nullable Path pins;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "When the decision is asked for, such as 2026-11-21T10:00:00Z.")
  private @Nullable String at;

  @Option(
      names = "--require-level",
      paramLabel = "N",
      description = "0 to 3 (default: ${DEFAULT-VALUE}).")
  private int requiredLevel = 2;

  VerifyCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (requiredLevel < 0 || requiredLevel > 3) {
      throw new BadInput("verify.level", "--require-level takes 0, 1, 2 or 3.");
    }
    VerifyOptions options =
        new VerifyOptions(
            Optional.ofNullable(trust),
            Optional.ofNullable(revoked),
            Optional.ofNullable(repository),
            Optional.ofNullable(pins),
            Optional.ofNullable(at).map(VerifyCommand::instant));
    try (ProgressLine progress = new ProgressLine(context)) {
      VerificationReport report =
          Bundles.inspect(bundle, options, context.clock().instant(), progress).report();
      progress.clear();
      if (common.json()) {
        JsonOut.print(context, VerifyReport.json(report));
      } else {
        VerifyReport.print(context.out(), report);
      }
      return report.exitOk(requiredLevel) ? Cli.YES : Cli.NO;
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new BadInput(
          "verify.instant", "--at takes an instant such as 2026-11-21T10:00:00Z.", e);
    }
  }
}
