package dev.countersign.acceptance;

import dev.countersign.cli.Cli;
import dev.countersign.cli.CliContext;
import java.util.List;

/** The command line as a process of its own, without the way to the desktop beside it. */
final class CommandLineProcess {
  private CommandLineProcess() {}

  static void main(String[] arguments) {
    System.exit(Cli.run(List.of(arguments), CliContext.ofProcess()));
  }
}
