package dev.countersign.cli;

import java.util.List;

/** Every command, in the order in which help lists them. */
final class Commands {
  private Commands() {}

  /** The parts of {@code record}. */
  static List<Object> ofRecord(CliContext context) {
    return List.of(new RecordNewCommand(context), new RecordCheckCommand(context));
  }

  static List<Object> all(CliContext context) {
    return List.of(
        new InspectCommand(context), new DiffCommand(context), new RecordCommand(context));
  }
}
