package dev.countersign.cli;

import dev.countersign.model.FileSide;
import dev.countersign.model.Limit;
import dev.countersign.policy.Classification;
import dev.countersign.policy.Decision;
import dev.countersign.policy.FileGroup;
import dev.countersign.policy.SystemMatch;
import dev.countersign.review.FileReview;
import dev.countersign.review.Range;
import dev.countersign.review.ReviewFile;
import dev.countersign.review.ReviewRange;
import dev.countersign.review.Standing;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code inspect} prints. */
final class InspectReport {
  private InspectReport() {}

  static void print(PrintStream out, ReviewRange content, Decision decision) {
    Range range = content.range();
    out.printf("Repository  %s%n", content.repositoryId());
    out.printf("Target      %s at %s%n", range.targetRef(), range.targetTip().abbreviated());
    out.printf(
        "Range       %s..%s, %d commits, %s%n",
        range.base().abbreviated(),
        range.head().abbreviated(),
        content.commits().size(),
        standing(range.standing()));
    if (range.standing() instanceof Standing.ReadOnly readOnly) {
      out.println("            " + readOnly.reason());
    }
    out.printf("Files       %d%n", content.files().size());
    printFiles(out, content);
    for (Limit limit : content.limits()) {
      out.printf("%nLimit hit   %s: %s%n", limit.where(), limit.sentence());
    }
    DecisionReport.print(out, decision);
  }

  private static void printFiles(PrintStream out, ReviewRange content) {
    Optional<FileGroup> group = Optional.empty();
    for (ReviewFile file : content.files()) {
      Classification classification = file.classification();
      if (!group.equals(Optional.of(classification.group()))) {
        group = Optional.of(classification.group());
        out.printf("%n%s%n", title(classification.group()));
      }
      FileReview review = content.reviewed(file).orElseThrow();
      out.printf(
          "  %c %-60s %7s %7s  %s%n",
          file.change().kind().letter(),
          path(file),
          "+" + review.added(),
          "-" + review.deleted(),
          why(classification));
    }
  }

  static String path(ReviewFile file) {
    String path = file.change().path().toString();
    return file.change()
        .oldSide()
        .map(FileSide::path)
        .filter(old -> !old.equals(file.change().path()))
        .map(old -> old + " -> " + path)
        .orElse(path);
  }

  private static String why(Classification classification) {
    return classification.matches().stream()
        .map(match -> match.systemId() + " (" + match.pattern() + ")")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String title(FileGroup group) {
    return group.name().replace('_', ' ');
  }

  static String standing(Standing standing) {
    return switch (standing) {
      case Standing.UnderReview underReview -> "under review";
      case Standing.InRetrospect inRetrospect -> "in retrospect: it has landed already";
      case Standing.ReadOnly readOnly -> "can be read, not signed";
    };
  }

  static ObjectNode json(ReviewRange content, Decision decision) {
    Range range = content.range();
    ObjectNode json =
        JsonOut.object()
            .put("repository", content.repositoryId())
            .put("targetRef", range.targetRef())
            .put("targetTip", range.targetTip().hex())
            .put("base", range.base().hex())
            .put("head", range.head().hex())
            .put("resultTree", content.changeSet().resultTree().hex())
            .put("standing", standing(range.standing()))
            .put("commits", content.commits().size());
    ArrayNode files = json.putArray("files");
    content.files().forEach(file -> files.add(file(content, file)));
    ArrayNode limits = json.putArray("limits");
    for (Limit limit : content.limits()) {
      limits
          .addObject()
          .put("code", limit.code())
          .put("where", limit.where())
          .put("sentence", limit.sentence());
    }
    json.set("decision", DecisionReport.json(decision));
    return json;
  }

  private static ObjectNode file(ReviewRange content, ReviewFile file) {
    Classification classification = file.classification();
    FileReview review = content.reviewed(file).orElseThrow();
    ObjectNode json =
        JsonOut.object()
            .put("path", file.change().path().toString())
            .put("kind", file.change().kind().name().toLowerCase(Locale.ROOT))
            .put("group", classification.group().name().toLowerCase(Locale.ROOT))
            .put("added", review.added())
            .put("deleted", review.deleted())
            .put("units", review.units().size());
    file.change()
        .oldSide()
        .ifPresent(old -> {
          if (!old.path().equals(file.change().path())) {
            json.put("oldPath", old.path().toString());
          }
        });
    classification.tier().ifPresent(tier -> json.put("tier", tier));
    classification
        .plane()
        .ifPresent(plane -> json.put("plane", plane.name().toLowerCase(Locale.ROOT)));
    ArrayNode systems = json.putArray("systems");
    for (SystemMatch match : classification.matches()) {
      systems
          .addObject()
          .put("system", match.systemId())
          .put("pattern", match.pattern())
          .put("path", match.path().toString());
    }
    return json;
  }
}
