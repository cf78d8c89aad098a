package dev.countersign.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code countersign} without a command of its own. */
@Command(
    name = "countersign",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    description = "Reviews changes that must not go wrong. Without a command it opens the desktop.",
    footer = {
      "",
      "Exit codes: 0 yes, 1 a negative verdict, 2 bad usage or input, 3 the machine or a failure of"
          + " ours.",
      "",
      "Examples:",
      "  countersign demo --out sample",
      "  countersign inspect shop main..topic",
      "  countersign verify change.countersign.zip --trust allowed_signers"
    })
final class RootCommand implements Callable<Integer> {
  private final CliContext context;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  RootCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    context.err().println("A command is missing.");
    spec.commandLine().usage(context.err());
    return Cli.BAD;
  }
}
