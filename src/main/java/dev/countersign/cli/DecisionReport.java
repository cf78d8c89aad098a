package dev.countersign.cli;

import dev.countersign.policy.Decision;
import dev.countersign.policy.Requirement;
import dev.countersign.policy.Stage;
import java.io.PrintStream;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A decision, for people and for programs. */
final class DecisionReport {
  private DecisionReport() {}

  static void print(PrintStream out, Decision decision) {
    decision
        .openWindows()
        .forEach(window ->
            out.printf(
                "%nWindow      %s: day %d of %d%n", window.id(), window.day(), window.days()));
    out.printf("%nRequirements (%s)%n", decision.overall());
    for (Requirement requirement : decision.requirements()) {
      out.printf(
          "  %-14s %-7s %s%n",
          requirement.state(),
          requirement.stage() == Stage.SIGNING ? "sign" : "land",
          requirement.title());
      if (!requirement.state().met()) {
        out.printf("  %22s %s%n", "", requirement.sentence());
      }
    }
  }

  static ObjectNode json(Decision decision) {
    ObjectNode json = JsonOut.object().put("overall", decision.overall().name());
    ArrayNode windows = json.putArray("windows");
    decision
        .openWindows()
        .forEach(window ->
            windows
                .addObject()
                .put("id", window.id())
                .put("day", window.day())
                .put("days", window.days()));
    ArrayNode requirements = json.putArray("requirements");
    for (Requirement requirement : decision.requirements()) {
      ObjectNode node =
          requirements
              .addObject()
              .put("id", requirement.id())
              .put("rule", requirement.ruleId())
              .put("stage", requirement.stage().name().toLowerCase(Locale.ROOT))
              .put("state", requirement.state().name())
              .put("title", requirement.title())
              .put("sentence", requirement.sentence())
              .put("done", requirement.done())
              .put("total", requirement.total());
      requirement.systemId().ifPresent(system -> node.put("system", system));
    }
    return json;
  }
}
