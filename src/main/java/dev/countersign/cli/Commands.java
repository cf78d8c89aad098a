package dev.countersign.cli;

import java.util.List;

/** Every command, in the order in which help lists them. */
final class Commands {
  private Commands() {}

  /** The parts of {@code record}. */
  static List<Object> ofRecord(CliContext context) {
    return List.of(
        new RecordNewCommand(context),
        new RecordCheckCommand(context),
        new RecordSubmitCommand(context));
  }

  /** The parts of {@code policy}. */
  static List<Object> ofPolicy(CliContext context) {
    return List.of(new PolicyInitCommand(context), new PolicyLintCommand(context));
  }

  static List<Object> all(CliContext context) {
    return List.of(
        new DemoCommand(context),
        new CloneCommand(context),
        new FetchCommand(context),
        new InspectCommand(context),
        new DiffCommand(context),
        new PolicyCommand(context),
        new RecordCommand(context),
        new SignCommand(context),
        new ExportCommand(context),
        new ImportCommand(context),
        new VerifyCommand(context));
  }
}
