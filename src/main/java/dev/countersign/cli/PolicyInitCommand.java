package dev.countersign.cli;

import dev.countersign.model.VisibleText;
import dev.countersign.review.PolicyDraft;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code countersign policy init}. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description =
        "Proposes a registry of systems and a policy from the layout of a repository, each system"
            + " with the reason for it, owners from CODEOWNERS as comments. Tiers and planes are for"
            + " a human to judge; people and keys are never guessed. Prints both files, or writes"
            + " them where neither is yet.",
    footer = {
      "",
      "Examples:",
      "  countersign policy init shop",
      "  countersign policy init shop --write"
    })
final class PolicyInitCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final PolicyOptions options = new PolicyOptions();

  @Option(
      names = "--write",
      description =
          "Write .countersign/systems.yaml and policy.yaml into the work tree; never over a file.")
  private boolean write;

  PolicyInitCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (ProgressLine progress = new ProgressLine(context)) {
      PolicyDraft draft = PolicyDraft.of(options.request(null), progress);
      List<Path> written = write ? draft.write() : List.of();
      progress.clear();
      if (common.json()) {
        JsonOut.print(context, json(draft, written));
      } else if (write) {
        written.forEach(
            file -> context.out().printf("Wrote %s.%n", VisibleText.escape(file.toString())));
        tell(draft);
      } else {
        context.out().printf("# .countersign/systems.yaml%n%s%n", draft.proposal().systems());
        context.out().printf("# .countersign/policy.yaml%n%s", draft.proposal().policy());
      }
      return Cli.YES;
    }
  }

  private void tell(PolicyDraft draft) {
    context
        .out()
        .printf(
            "%d systems from %,d files of %s (%s), %,d files in none; owners from %s.%n"
                + "Judge every tier and plane, add people, then: countersign policy lint REPO"
                + " --policy DIR%n",
            draft.proposal().count(),
            draft.files(),
            draft.tree().name(),
            draft.tree().commit().abbreviated(),
            draft.proposal().uncovered(),
            draft.codeOwners().orElse("nowhere, as there is no CODEOWNERS"));
  }

  private static ObjectNode json(PolicyDraft draft, List<Path> written) {
    ObjectNode json =
        JsonOut.object()
            .put("revision", draft.tree().name())
            .put("commit", draft.tree().commit().hex())
            .put("files", draft.files())
            .put("systems", draft.proposal().count())
            .put("filesInNoSystem", draft.proposal().uncovered())
            .put("systemsYaml", draft.proposal().systems())
            .put("policyYaml", draft.proposal().policy());
    draft.codeOwners().ifPresent(path -> json.put("codeOwners", path));
    ArrayNode files = json.putArray("written");
    written.forEach(file -> files.add(file.toString()));
    return json;
  }
}
