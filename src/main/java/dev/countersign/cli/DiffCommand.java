package dev.countersign.cli;

import dev.countersign.git.GitRepository;
import dev.countersign.model.RepoPath;
import dev.countersign.review.CommitPair;
import dev.countersign.review.PatchExport;
import dev.countersign.review.RangeSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code countersign diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "Prints what the viewer computes for any two commits: names by default, counts with --stat,"
            + " a patch that git apply accepts with --patch.",
    footer = {
      "",
      "Examples:",
      "  countersign diff shop v1.4..v1.5 --stat",
      "  countersign diff shop v1.4..v1.5 --patch > change.diff",
      "  countersign diff shop main..topic --patch -- platform/routing"
    })
final class DiffCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin private final CommonOptions common = new CommonOptions();

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(index = "0", paramLabel = "REPO", description = "A clone or a bare repository.")
  private Path repository;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(index = "1", paramLabel = "BASE..HEAD", description = "Any two commits.")
  private String range;

  @Parameters(index = "2..*", paramLabel = "PATH", description = "Only files at or below these.")
  private List<String> paths = List.of();

  @ArgGroup private @Nullable Form form;

  /** What to print. */
  static final class Form {
    @Option(names = "--patch", description = "A patch, with full ids and binary content.")
    private boolean patch;

    @Option(names = "--stat", description = "Lines added and deleted, per file.")
    private boolean stat;
  }

  DiffCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (ProgressLine progress = new ProgressLine(context);
        GitRepository git = GitRepository.open(repository)) {
      CommitPair pair = CommitPair.resolve(git, RangeSpec.parse(range));
      PatchExport export = new PatchExport(git, pair, paths.stream().map(RepoPath::of).toList());
      if (form != null && form.patch) {
        export.writePatch(context.out(), progress);
      } else if (form != null && form.stat) {
        DiffReport.stat(context, common.json(), export.stat(progress));
      } else {
        DiffReport.names(context, common.json(), export.names(progress));
      }
      return Cli.YES;
    }
  }
}
