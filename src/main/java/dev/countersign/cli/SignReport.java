package dev.countersign.cli;

import dev.countersign.model.ChangeId;
import dev.countersign.model.StatementEntry;
import dev.countersign.review.SignOutcome;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of a signature, for people and for programs. */
final class SignReport {
  private SignReport() {}

  /** Prints it and returns the exit code. */
  static int print(CliContext context, boolean json, ChangeId change, SignOutcome outcome) {
    return switch (outcome) {
      case SignOutcome.Signed signed -> signed(context, json, change, signed.entry());
      case SignOutcome.Refused refused -> refused(context, json, change, refused.reasons());
      case SignOutcome.HeadMoved moved ->
          refused(
              context,
              json,
              change,
              List.of(
                  "Head has moved to %s since the range was read; look at the new commits first."
                      .formatted(moved.now())));
    };
  }

  private static int signed(
      CliContext context, boolean json, ChangeId change, StatementEntry entry) {
    if (json) {
      JsonOut.print(
          context,
          JsonOut.object()
              .put("change", change.toString())
              .put("statement", entry.id().hex())
              .put("kind", entry.statement().kind().word())
              .put("signer", entry.statement().signer().id())
              .put("basis", entry.statement().basis().hex()));
    } else {
      context
          .out()
          .printf(
              "Change %s: %s signed %s (statement %s).%n",
              change,
              entry.statement().signer().printedName(),
              entry.statement().kind().word(),
              entry.id());
    }
    return Cli.YES;
  }

  private static int refused(
      CliContext context, boolean json, ChangeId change, List<String> reasons) {
    if (json) {
      ObjectNode node = JsonOut.object().put("change", change.toString());
      ArrayNode array = node.putArray("refused");
      reasons.forEach(array::add);
      JsonOut.print(context, node);
    } else {
      context.err().println("Not signed:");
      reasons.forEach(reason -> context.err().println("  " + reason));
    }
    return Cli.NO;
  }
}
