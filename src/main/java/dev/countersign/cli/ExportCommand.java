package dev.countersign.cli;

import dev.countersign.review.ExportedBundle;
import dev.countersign.review.OpenChange;
import dev.countersign.review.Workstation;
import dev.countersign.signing.SigningKey;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code countersign export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the signed approval bundle of a change.",
    footer = {
      "",
      "Examples:",
      "  countersign export shop main..topic --key ~/.ssh/id_ed25519 --out change.zip",
      "  countersign export shop 0f6c2a4e-… --documentation --key ~/.ssh/id_ed25519 --out record.zip"
    })
final class ExportCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final KeyOptions key = new KeyOptions();

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(index = "0", paramLabel = "REPO", description = "A clone or a bare repository.")
  private Path repository;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(index = "1", paramLabel = "CHANGE", description = "The change's id, or BASE..HEAD.")
  private String change;

  @Option(names = "--target", paramLabel = "REF", description = "The protected branch.")
  private @Nullable String target;

  @Option(names = "--policy", paramLabel = "DIR", description = "The policy, from a folder.")
  private @Nullable Path policy;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The bundle.")
  private Path out;

  @Option(
      names = "--documentation",
      description = "The documentation before any approval, for others to sign.")
  private boolean documentation;

  ExportCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (ProgressLine progress = new ProgressLine(context);
        SigningKey signer = key.load(context);
        Workstation workstation = Workstation.open(common.store(context), context.clock());
        OpenChange open =
            ChangeArgument.open(
                workstation,
                repository,
                change,
                Optional.ofNullable(target),
                Optional.ofNullable(policy),
                progress)) {
      ExportedBundle bundle = open.export().write(signer, out, documentation, progress);
      String decision = open.decide(Optional.empty(), progress).overall().name();
      progress.clear();
      if (common.json()) {
        JsonOut.print(
            context,
            JsonOut.object()
                .put("file", bundle.file().toString())
                .put("bundle", bundle.id().hex())
                .put("decision", decision));
      } else {
        context
            .out()
            .printf("Wrote %s: bundle %s, decision %s.%n", bundle.file(), bundle.id(), decision);
      }
      return Cli.YES;
    }
  }
}
