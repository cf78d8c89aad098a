package dev.countersign.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code countersign record}: its parts are commands of their own. */
@Command(
    name = "record",
    mixinStandardHelpOptions = true,
    description = "Writes, checks and submits the change record of a range.",
    footer = {
      "",
      "Examples:",
      "  countersign record new shop main..topic --file record.json",
      "  countersign record check shop main..topic --file record.json",
      "  countersign record submit shop main..topic --file record.json --key ~/.ssh/id_ed25519"
    })
final class RecordCommand implements Callable<Integer> {
  private final CliContext context;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  RecordCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    context.err().println("Say what to do with the record: new, check or submit.");
    spec.commandLine().usage(context.err());
    return Cli.BAD;
  }
}
