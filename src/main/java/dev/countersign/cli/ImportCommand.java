package dev.countersign.cli;

import dev.countersign.review.BundleImport;
import dev.countersign.review.Workstation;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code countersign import}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Takes in the evidence of a bundle, so that its change can be signed on this workstation.",
    footer = {"", "Example:", "  countersign import record.zip"})
final class ImportCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin private final CommonOptions common = new CommonOptions();

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(index = "0", paramLabel = "BUNDLE", description = "An approval bundle.")
  private Path bundle;

  ImportCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (ProgressLine progress = new ProgressLine(context);
        Workstation workstation = Workstation.open(common.store(context), context.clock())) {
      BundleImport.Imported imported =
          new BundleImport(workstation.store()).importBundle(bundle, progress);
      progress.clear();
      if (common.json()) {
        JsonOut.print(
            context,
            JsonOut.object()
                .put("change", imported.change().toString())
                .put("newFiles", imported.newFiles())
                .put("statements", imported.statements()));
      } else {
        context
            .out()
            .printf(
                "Change %s: %d statements, %d files that were new here.%n",
                imported.change(), imported.statements(), imported.newFiles());
      }
      return Cli.YES;
    }
  }
}
