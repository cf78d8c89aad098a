package dev.countersign.model;

import static dev.countersign.model.RecordField.choice;
import static dev.countersign.model.RecordField.line;
import static dev.countersign.model.RecordField.text;
import static dev.countersign.model.RecordSection.form;
import static dev.countersign.model.RecordSection.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every section a change record can have, in the order in which it is filled in and printed. */
public final class RecordSchema {
  /** Asked for in every change. */
  public static final List<RecordSection> ALWAYS =
      List.of(
          form("reason", "Reason", text("text", "Reason", "Why the change is needed now.")),
          form(
              "description",
              "Description",
              text("text", "Description", "What changes, in words a reviewer can check.")),
          table(
              "authors",
              "Authors",
              line("name", "Name", "As in the commits."),
              line("email", "E-mail", "As in the commits.")),
          form(
              "agentRequester",
              "Asked an agent for code",
              line("text", "Who", "The person's id, or none.")),
          table(
              "systems",
              "Systems",
              line("id", "System", "Its id in the registry, or unmapped."),
              line("tier", "Tier", "1 to 4, or none."),
              line("plane", "Plane", "control or data, or none.")),
          form(
              "customerImpact",
              "Customer impact",
              text(
                  "text", "Customer impact", "Who notices what, if it goes well and if it fails.")),
          form(
              "securityImpact",
              "Security impact",
              text("text", "Security impact", "Permissions, secrets, exposure; or none and why.")),
          table(
              "validation",
              "Validation",
              line("test", "Test", "What was run."),
              line("result", "Result", "What it gave."),
              line("digest", "Digest", "SHA-256 of its log or report.").optional()),
          form(
              "rollback",
              "Rollback",
              text("mechanism", "Mechanism", "How the change is taken back, step by step."),
              choice("rehearsed", "Rehearsed", "Whether that was tried.", "yes", "no"),
              line("duration", "Duration", "How long it takes."),
              line("pointOfNoReturn", "Point of no return", "When it no longer works, or none.")),
          form(
              "monitoring",
              "Monitoring",
              line("success", "Success metric", "What shows that it works."),
              line("abort", "Abort metric", "What makes you stop, with its threshold."),
              line("watcher", "Who watches", "A person, for how long.")),
          form(
              "aiUse",
              "AI use",
              choice(
                  "use", "Use", "Whether AI helped to make it.", "none", "assisted", "generated"),
              line("tool", "Tool and model", "Where it was used.").optional(),
              line("scope", "Scope", "Which parts.").optional(),
              choice("readInFull", "Read in full", "Whether a human read all of it.", "yes", "no")),
          table(
              "sources",
              "Sources relied on",
              line("document", "Document", "Run book, wiki page, design; or none."),
              line("date", "Its date", "When it was last confirmed, or none.")));

  /** Asked for where a Tier-1 system or the control plane is touched. */
  public static final List<RecordSection> CRITICAL =
      List.of(
          form(
              "blastRadius",
              "Blast radius",
              line("largestUnit", "Largest unit at once", "What one step can break at most."),
              text("text", "Reach", "Which systems and customers that is.")),
          table(
              "waves",
              "Waves",
              line("scope", "Scope", "What this wave reaches."),
              line("bakeTime", "Bake time", "How long before the next.")),
          form(
              "killSwitch",
              "Kill switch",
              line("text", "Kill switch", "How it is turned off without a deployment, or none.")),
          table(
              "failureModes",
              "Failure modes",
              line("mode", "Failure", "What can go wrong."),
              line("detect", "Detect", "How it is seen."),
              line("mitigate", "Mitigate", "What is done first."),
              line("diagnose", "Diagnose", "Where to look.")),
          form(
              "dependencies",
              "Dependencies",
              text("text", "Dependencies", "What must be there first, and what depends on it.")),
          form(
              "versionSkew",
              "Version skew",
              text("text", "Version skew", "How old and new live side by side.")),
          form(
              "timeWindow",
              "Time window",
              line("from", "From", "Date and time with zone."),
              line("to", "To", "Date and time with zone.")),
          form(
              "operators",
              "Operators",
              line("operator", "Operator", "Who carries it out."),
              line("secondPerson", "Second person", "Who watches every step.")),
          table(
              "steps",
              "Steps",
              line("action", "Action", "What is done."),
              line("expected", "Expected result", "What is then seen."),
              line("validation", "Validation", "How that is checked."),
              line("rollback", "Rollback", "How this step is taken back.")));

  private RecordSchema() {}

  /** All sections, those of every change first. */
  public static List<RecordSection> all() {
    return Stream.concat(ALWAYS.stream(), CRITICAL.stream()).toList();
  }

  /** The section with this key. */
  public static Optional<RecordSection> section(String key) {
    return all().stream().filter(section -> section.key().equals(key)).findFirst();
  }
}
