package dev.countersign.cli;

import dev.countersign.review.Workstation;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command has. */
final class CommonOptions {
  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(names = "--verbose", description = "Print the stack trace of a failure.")
  private boolean verbose;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Where drafts, marks, journal and evidence are kept.")
  private @Nullable Path store;

  boolean json() {
    return json;
  }

  boolean verbose() {
    return verbose;
  }

  Path storeOr(Path otherwise) {
    return Optional.ofNullable(store).orElse(otherwise);
  }

  Path store(CliContext context) {
    return storeOr(Workstation.defaultFolder(context.environment()));
  }
}
