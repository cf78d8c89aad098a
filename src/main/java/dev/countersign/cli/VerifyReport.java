package dev.countersign.cli;

import dev.countersign.evidence.DatedDecision;
import dev.countersign.evidence.verify.Check;
import dev.countersign.evidence.verify.VerificationReport;
import dev.countersign.evidence.verify.VerifiedStatement;
import dev.countersign.model.OpenWindow;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code verify} prints: the verdict first, then each check with its reason. */
final class VerifyReport {
  private VerifyReport() {}

  static void print(PrintStream out, VerificationReport report) {
    out.printf("Level %d: %s%n", report.level(), report.verdict());
    report.bundle().ifPresent(id -> out.printf("Bundle  %s%n", id));
    report
        .basis()
        .ifPresent(basis -> {
          out.printf("Change  %s of %s%n", basis.changeId(), basis.repository());
          out.printf(
              "Range   %s..%s towards %s%s%n",
              basis.base(),
              basis.head(),
              basis.targetRef(),
              basis.inRetrospect() ? " (in retrospect)" : "");
          out.printf("Tree    %s%n", basis.resultTree());
        });
    out.println();
    for (Check check : report.checks()) {
      out.printf("%d  %-18s %s%n", check.step(), check.outcome().words(), check.title());
      check.reasons().forEach(reason -> out.printf("   %-18s %s%n", "", reason));
    }
    printStatements(out, report);
    report
        .judged()
        .ifPresent(dated -> {
          out.printf("%nDecision at %s, by signers you trust", dated.at());
          DecisionReport.print(out, dated.decision());
        });
    out.println();
    report.caveats().forEach(out::println);
  }

  private static void printStatements(PrintStream out, VerificationReport report) {
    out.println();
    for (VerifiedStatement verified : report.statements()) {
      var statement = verified.statement();
      out.printf(
          "%s  %s (%s) signed %s%s, claimed %s%n",
          verified.standing(),
          statement.signer().printedName(),
          statement.signer().id(),
          statement.kind().word(),
          verified.current() ? "" : " about an earlier basis",
          statement.claimedAt());
      out.printf("    \"%s\"%n", statement.meaning());
      statement.comment().ifPresent(comment -> out.printf("    %s%n", comment));
      if (!statement.windows().isEmpty()) {
        out.printf("    %s%n", windows(statement.windows()));
      }
      out.printf("    %s%n", verified.reason());
    }
  }

  private static String windows(java.util.List<OpenWindow> windows) {
    return windows.stream()
        .map(window -> "%s day %d of %d".formatted(window.id(), window.day(), window.days()))
        .collect(Collectors.joining(", "));
  }

  static ObjectNode json(VerificationReport report) {
    ObjectNode json =
        JsonOut.object().put("level", report.level()).put("verdict", report.verdict());
    report.bundle().ifPresent(id -> json.put("bundle", id.toString()));
    report
        .basis()
        .ifPresent(basis ->
            json.put("change", basis.changeId().toString())
                .put("repository", basis.repository())
                .put("targetRef", basis.targetRef())
                .put("base", basis.base().hex())
                .put("head", basis.head().hex())
                .put("resultTree", basis.resultTree().hex())
                .put("inRetrospect", basis.inRetrospect()));
    ArrayNode checks = json.putArray("checks");
    for (Check check : report.checks()) {
      ObjectNode node =
          checks
              .addObject()
              .put("step", check.step())
              .put("title", check.title())
              .put("outcome", check.outcome().name());
      ArrayNode reasons = node.putArray("reasons");
      check.reasons().forEach(reasons::add);
    }
    ArrayNode statements = json.putArray("statements");
    report.statements().forEach(statement -> statements.add(statement(statement)));
    decision(json, "recorded", report.recorded());
    decision(json, "recomputed", report.recomputed());
    decision(json, "judged", report.judged());
    ArrayNode caveats = json.putArray("caveats");
    report.caveats().forEach(caveats::add);
    return json;
  }

  private static ObjectNode statement(VerifiedStatement verified) {
    var statement = verified.statement();
    return JsonOut.object()
        .put("id", verified.id().hex())
        .put("kind", statement.kind().word())
        .put("signer", statement.signer().id())
        .put("printedName", statement.signer().printedName())
        .put("key", statement.signer().key())
        .put("meaning", statement.meaning())
        .put("claimedAt", statement.claimedAt().toString())
        .put("standing", verified.standing().name().toLowerCase(Locale.ROOT))
        .put("reason", verified.reason())
        .put("current", verified.current());
  }

  private static void decision(ObjectNode json, String name, Optional<DatedDecision> dated) {
    dated.ifPresent(decision -> {
      ObjectNode node = DecisionReport.json(decision.decision());
      node.put("at", decision.at().toString());
      json.set(name, node);
    });
  }
}
