package dev.countersign.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code countersign policy}: its parts are commands of their own. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    description = "Proposes and checks the registry of systems and the policy of a repository.",
    footer = {
      "",
      "Examples:",
      "  countersign policy init shop --write",
      "  countersign policy lint shop",
      "  countersign policy lint shop topic --policy ../policy"
    })
final class PolicyCommand implements Callable<Integer> {
  private final CliContext context;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  PolicyCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    context.err().println("Say what to do with the policy: init or lint.");
    spec.commandLine().usage(context.err());
    return Cli.BAD;
  }
}
