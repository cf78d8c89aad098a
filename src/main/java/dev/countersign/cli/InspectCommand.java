package dev.countersign.cli;

import dev.countersign.model.ChangeRecord;
import dev.countersign.policy.Decision;
import dev.countersign.review.Inspection;
import dev.countersign.review.ReviewRange;
import dev.countersign.review.Workstation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code countersign inspect}. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description =
        "Shows what a range changes, which systems it touches, most dangerous first, and what the"
            + " policy requires of it. Keeps nothing.",
    footer = {
      "",
      "Examples:",
      "  countersign inspect shop main..topic",
      "  countersign inspect shop v1.4..v1.5 --policy ../policy --json"
    })
final class InspectCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final RangeOptions range = new RangeOptions();

  InspectCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (ProgressLine progress = new ProgressLine(context)) {
      ReviewRange content = Workstation.read(range.request(), progress);
      try {
        content.reviewAll(progress);
        ChangeRecord record = ChangeRecord.blank(ChangeRecord.CODE_CHANGE);
        Decision decision = Inspection.decide(content, record, context.clock().instant());
        progress.clear();
        if (common.json()) {
          JsonOut.print(context, InspectReport.json(content, decision));
        } else {
          InspectReport.print(context.out(), content, decision);
        }
        return Cli.YES;
      } finally {
        content.git().close();
      }
    }
  }
}
