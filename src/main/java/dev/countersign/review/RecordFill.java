package dev.countersign.review;

import dev.countersign.model.ChangeRecord;
import dev.countersign.model.CommitInfo;
import dev.countersign.model.Identity;
import dev.countersign.model.Plane;
import dev.countersign.policy.PolicyInForce;
import dev.countersign.policy.Registry;
import dev.countersign.policy.SystemEntry;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Fills in what of a change record the commits and the registry tell already. */
final class RecordFill {
  private RecordFill() {}

  /** {@code record} with authors, systems and description filled in where they are blank. */
  static ChangeRecord fill(ChangeRecord record, ReviewRange content) {
    ChangeRecord filled = record;
    if (filled.rows("authors").isEmpty()) {
      filled = filled.withRows("authors", authors(content.commits()));
    }
    if (filled.rows("systems").isEmpty()) {
      filled = filled.withRows("systems", systems(content));
    }
    if (filled.value("description", "text").isBlank()) {
      filled = filled.with("description", "text", description(content.commits()));
    }
    return filled;
  }

  private static List<Map<String, String>> authors(List<CommitInfo> commits) {
    Set<Identity> authors = new LinkedHashSet<>();
    commits.forEach(commit -> authors.add(commit.author()));
    return authors.stream()
        .map(author -> row("name", author.name(), "email", author.email()))
        .toList();
  }

  private static List<Map<String, String>> systems(ReviewRange content) {
    Optional<Registry> registry = content.policy().map(PolicyInForce::registry);
    List<Map<String, String>> rows =
        registry.stream()
            .flatMap(r -> touched(content, r))
            .map(system ->
                row(
                    "id", system.id(),
                    "tier", Integer.toString(system.tier()),
                    "plane", word(system.plane())))
            .toList();
    return rows.isEmpty() ? List.of(row("id", "unmapped", "tier", "none", "plane", "none")) : rows;
  }

  private static Stream<SystemEntry> touched(ReviewRange content, Registry registry) {
    Set<String> ids = new LinkedHashSet<>();
    content.files().forEach(file -> ids.addAll(file.classification().systemIds()));
    return registry.systems().stream().filter(system -> ids.contains(system.id()));
  }

  /** The oldest commit's message first, as it was written; several become a list. */
  private static String description(List<CommitInfo> commits) {
    if (commits.size() == 1) {
      return commits.getFirst().message().strip();
    }
    StringBuilder text = new StringBuilder();
    commits.reversed().stream()
        .limit(50)
        .forEach(commit -> text.append("- ").append(commit.subject()).append('\n'));
    return text.toString().strip();
  }

  private static String word(Plane plane) {
    return plane.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> row(String... keysAndValues) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      row.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return row;
  }
}
