package dev.countersign.cli;

import dev.countersign.model.VisibleText;
import dev.countersign.policy.LintFinding;
import dev.countersign.policy.Severity;
import dev.countersign.review.PolicyLinting;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code countersign policy lint}. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description =
        "Holds registry and policy against the files of a commit: patterns that match nothing,"
            + " critical-looking files that no system covers, rules that can never be met, people"
            + " who cannot sign. Exit code 1 where it finds an error; warnings and notes alone are"
            + " 0.",
    footer = {
      "",
      "Examples:",
      "  countersign policy lint shop",
      "  countersign policy lint shop topic --policy ../policy --json"
    })
final class PolicyLintCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final PolicyOptions options = new PolicyOptions();

  @Option(
      names = "--policy",
      paramLabel = "DIR",
      description = "policy.yaml and systems.yaml from a folder instead of the commit.")
  private @Nullable Path policy;

  PolicyLintCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (ProgressLine progress = new ProgressLine(context)) {
      PolicyLinting linting =
          PolicyLinting.run(options.request(policy), context.clock().instant(), progress);
      progress.clear();
      if (common.json()) {
        JsonOut.print(context, json(linting));
      } else {
        print(linting);
      }
      return linting.count(Severity.ERROR) == 0 ? Cli.YES : Cli.NO;
    }
  }

  private void print(PolicyLinting linting) {
    for (LintFinding finding : linting.findings()) {
      context
          .out()
          .printf(
              "%s: %s: %s [%s]%n",
              VisibleText.escape(finding.place()),
              word(finding.severity()),
              finding.sentence(),
              finding.code());
    }
    context
        .out()
        .printf(
            "%d errors, %d warnings, %d notes; held against %,d files of %s (%s).%n",
            linting.count(Severity.ERROR),
            linting.count(Severity.WARNING),
            linting.count(Severity.NOTE),
            linting.files(),
            linting.tree().name(),
            linting.tree().commit().abbreviated());
  }

  private static ObjectNode json(PolicyLinting linting) {
    ObjectNode json =
        JsonOut.object()
            .put("revision", linting.tree().name())
            .put("commit", linting.tree().commit().hex())
            .put("files", linting.files())
            .put("errors", linting.count(Severity.ERROR))
            .put("warnings", linting.count(Severity.WARNING))
            .put("notes", linting.count(Severity.NOTE));
    ArrayNode findings = json.putArray("findings");
    for (LintFinding finding : linting.findings()) {
      ObjectNode node =
          findings
              .addObject()
              .put("severity", word(finding.severity()))
              .put("code", finding.code())
              .put("file", finding.file());
      finding.line().ifPresent(line -> node.put("line", line));
      finding.column().ifPresent(column -> node.put("column", column));
      node.put("sentence", finding.sentence());
    }
    return json;
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
