package dev.countersign.cli;

import dev.countersign.policy.MissingField;
import dev.countersign.review.OpenChange;
import dev.countersign.review.Workstation;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;

/** {@code countersign record check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Lists what is still missing in the record; exit code 1 where something is.")
final class RecordCheckCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final RangeOptions range = new RangeOptions();
  @Mixin private final RecordFile file = new RecordFile();

  RecordCheckCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (ProgressLine progress = new ProgressLine(context);
        Workstation workstation = Workstation.open(common.store(context), context.clock());
        OpenChange change = workstation.open(range.request(), progress)) {
      file.takeOver(change);
      List<MissingField> missing = change.record().missing(change.record().draft());
      progress.clear();
      report(missing);
      return missing.isEmpty() ? Cli.YES : Cli.NO;
    }
  }

  private void report(List<MissingField> missing) {
    if (common.json()) {
      ArrayNode array = JsonOut.array();
      for (MissingField field : missing) {
        array
            .addObject()
            .put("section", field.section())
            .put("field", field.field())
            .put("row", field.row())
            .put("sentence", field.sentence());
      }
      JsonOut.print(context, array);
    } else if (missing.isEmpty()) {
      context.out().println("The record is complete.");
    } else {
      context.out().printf("%d things are missing:%n", missing.size());
      missing.forEach(field -> context.out().println("  " + field.sentence()));
    }
  }
}
