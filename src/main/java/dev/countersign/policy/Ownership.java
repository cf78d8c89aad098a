package dev.countersign.policy;

import dev.countersign.model.RepoPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How CODEOWNERS divides the files of a tree among proposed systems. */
final class Ownership {
  private static final int MOST_NAMED = 4;

  private final CodeOwners owners;
  private final Map<String, String> ids = new TreeMap<>();
  private final Map<String, Map<String, Integer>> filesOf = new LinkedHashMap<>();
  private final Map<String, Integer> linesOf = new TreeMap<>();
  private final Set<Integer> deciding = new HashSet<>();
  private final Map<CodeOwners.Line, Integer> unplaced = new LinkedHashMap<>();

  Ownership(CodeOwners owners) {
    this.owners = owners;
    ProposedIds slugs = new ProposedIds();
    slugs.of(Approvals.OWNERS, Approvals.OWNERS);
    for (CodeOwners.Line line : owners.lines()) {
      for (String owner : line.owners()) {
        linesOf.merge(owner, 1, Integer::sum);
        ids.computeIfAbsent(
            owner,
            name -> slugs.of(name.substring(name.startsWith("@") ? lastWord(name) : 0), name));
      }
    }
  }

  /** Counts a file for the proposed systems that take it in. */
  void count(RepoPath file, List<String> systems) {
    owners
        .of(file)
        .ifPresent(line -> {
          deciding.add(line.number());
          if (systems.isEmpty() && !line.owners().isEmpty()) {
            unplaced.merge(line, 1, Integer::sum);
          }
          for (String system : systems) {
            Map<String, Integer> shares = filesOf.computeIfAbsent(system, id -> new TreeMap<>());
            line.owners().forEach(owner -> shares.merge(owner, 1, Integer::sum));
          }
        });
  }

  /** The groups that own most of a system's files, the largest share first. */
  List<String> groups(String system) {
    return ranked(system).stream().map(entry -> ids.getOrDefault(entry.getKey(), "")).toList();
  }

  /** Who owns how many files of a system, as a sentence; nothing where nobody does. */
  List<String> sentence(String system) {
    List<String> shares =
        ranked(system).stream()
            .map(entry -> Shown.text(entry.getKey()) + " (" + entry.getValue() + ")")
            .toList();
    return shares.isEmpty()
        ? List.of()
        : List.of("CODEOWNERS gives files of it to " + String.join(", ", shares) + ".");
  }

  /** Every owner with the group it would become, as sentences. */
  List<String> everyone() {
    List<String> out = new ArrayList<>();
    linesOf.forEach((owner, lines) ->
        out.add(
            "  "
                + Shown.text(owner)
                + ": group "
                + ids.get(owner)
                + ", "
                + lines
                + (lines == 1 ? " line" : " lines")));
    return out;
  }

  /** What could not be carried over, and what no proposed system takes in, as sentences. */
  List<String> leftovers() {
    List<String> out = new ArrayList<>();
    owners
        .left()
        .forEach(left ->
            out.add(
                "CODEOWNERS line " + left.number() + " is not carried over: " + left.why() + "."));
    for (CodeOwners.Line line : owners.lines()) {
      if (!deciding.contains(line.number())) {
        out.add(
            "CODEOWNERS line "
                + line.number()
                + ", "
                + Shown.text(line.pattern())
                + ": decides for no file; what it means is gone, or later lines decide.");
      }
    }
    unplaced.forEach((line, files) ->
        out.add(
            "CODEOWNERS line "
                + line.number()
                + ", "
                + Shown.text(line.pattern())
                + ": "
                + files
                + " of its files are in no system here."));
    return out;
  }

  private List<Map.Entry<String, Integer>> ranked(String system) {
    return filesOf.getOrDefault(system, Map.of()).entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_NAMED)
        .toList();
  }

  private static int lastWord(String name) {
    return Math.max(name.lastIndexOf('/'), 0) + 1;
  }
}
