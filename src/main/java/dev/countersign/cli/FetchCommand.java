package dev.countersign.cli;

import dev.countersign.git.Fetched;
import dev.countersign.git.RefMove;
import dev.countersign.model.BadInput;
import dev.countersign.model.VisibleText;
import dev.countersign.review.Fetching;
import dev.countersign.review.RemoteChoice;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code countersign fetch}. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    description =
        "Brings the branches and tags of a remote into a clone and says what moved. Nothing is run"
            + " and nothing deleted; your own branches stay where they are.",
    footer = {
      "",
      "Examples:",
      "  countersign fetch shop",
      "  countersign fetch shop upstream",
      "  countersign fetch shop --json"
    })
final class FetchCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin private final CommonOptions common = new CommonOptions();

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(index = "0", paramLabel = "REPO", description = "A clone or a bare repository.")
  private Path repository;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "REMOTE",
      description = "By default that of the default branch, else origin, else the only one.")
  private @Nullable String remote;

  FetchCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Fetching fetching = new Fetching(repository, Optional.empty());
    String from = remote == null ? usual(fetching.remotes()) : remote;
    Fetched fetched;
    try (ProgressLine progress = new ProgressLine(context)) {
      fetched = fetching.fetch(from, new ConsoleCredentials(context), progress);
    }
    if (common.json()) {
      JsonOut.print(context, FetchReport.json(fetched));
    } else {
      FetchReport.print(context.out(), fetched);
    }
    return fetched.of(RefMove.Kind.KEPT).isEmpty() ? Cli.YES : Cli.NO;
  }

  private static String usual(RemoteChoice choice) {
    return choice
        .usual()
        .orElseThrow(() ->
            new BadInput(
                "fetch.which-remote",
                "There are several remotes and none of them is origin; name one: %s."
                    .formatted(VisibleText.escape(String.join(", ", choice.names())))));
  }
}
