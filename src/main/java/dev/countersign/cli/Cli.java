package dev.countersign.cli;

import dev.countersign.model.BadInput;
import dev.countersign.model.Cancelled;
import dev.countersign.model.Failure;
import dev.countersign.model.VisibleText;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The command line: the one place where what went wrong becomes an exit code.
 *
 * <p>0 yes, 1 a negative verdict, 2 bad usage or input, 3 the machine or a failure of ours.
 */
public final class Cli {
  static final int YES = 0;
  static final int NO = 1;
  static final int BAD = 2;
  static final int BROKEN = 3;

  private Cli() {}

  /** Runs one command and returns its exit code. Never throws and never exits the process. */
  public static int run(List<String> args, CliContext context) {
    CommandLine commandLine = commandLine(context);
    commandLine.setOut(context.outWriter());
    commandLine.setErr(context.errWriter());
    commandLine.setParameterExceptionHandler((e, rest) -> badUsage(e, context));
    commandLine.setExecutionExceptionHandler(
        (e, command, result) -> failed(e, args.contains("--verbose"), context));
    int code = commandLine.execute(args.toArray(String[]::new));
    context.out().flush();
    context.err().flush();
    return code;
  }

  private static CommandLine commandLine(CliContext context) {
    CommandLine root = new CommandLine(new RootCommand(context));
    for (Object command : Commands.all(context)) {
      CommandLine added = new CommandLine(command);
      if (command instanceof RecordCommand) {
        Commands.ofRecord(context).forEach(added::addSubcommand);
      }
      if (command instanceof PolicyCommand) {
        Commands.ofPolicy(context).forEach(added::addSubcommand);
      }
      root.addSubcommand(added);
    }
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.setUsageHelpWidth(100);
    return root;
  }

  private static int badUsage(ParameterException e, CliContext context) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    String message = e.getMessage() == null ? "the arguments cannot be read" : e.getMessage();
    context.err().println(VisibleText.escape(message.lines().findFirst().orElse(message)));
    context.err().println("Try: " + name + " --help");
    return BAD;
  }

  private static int failed(Exception e, boolean verbose, CliContext context) {
    if (verbose) {
      e.printStackTrace(context.err());
    }
    Complaint complaint = complaint(e);
    context.err().println(complaint.sentence());
    return complaint.code();
  }

  private record Complaint(String sentence, int code) {}

  private static Complaint complaint(Exception e) {
    return switch (e) {
      case BadInput bad -> new Complaint(bad.sentence(), BAD);
      case Failure failure -> new Complaint(failure.sentence(), BROKEN);
      case Cancelled cancelled -> new Complaint("Stopped; nothing was left behind.", BROKEN);
      default ->
          new Complaint(
              "Countersign failed (%s: %s); run it again with --verbose and report what it prints."
                  .formatted(
                      e.getClass().getSimpleName(),
                      VisibleText.escape(String.valueOf(e.getMessage()))),
              BROKEN);
    };
  }
}
