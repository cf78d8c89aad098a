package dev.countersign.policy;

import dev.countersign.model.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Finds files that look critical and belong to no system. */
final class LayoutLint {
  /** Of one kind; what lies beyond is counted. */
  private static final int MOST_FINDINGS = 20;

  private LayoutLint() {}

  /**
   * One finding for each pattern that would take such files in.
   *
   * @param uncovered those of {@code files} that belong to no system
   */
  static List<LintFinding> check(List<RepoPath> files, List<RepoPath> uncovered) {
    CriticalFiles critical =
        new CriticalFiles(
            new Layout(files),
            uncovered.stream().filter(file -> !GovernancePaths.contains(file.toString())).toList());
    List<LintFinding> out = new ArrayList<>();
    for (LayoutKind kind : LayoutKind.values()) {
      List<CriticalFiles.Group> groups = critical.groups(kind);
      for (int i = 0; i < Math.min(MOST_FINDINGS, groups.size()); i++) {
        out.add(finding(kind, groups.get(i), Math.max(0, groups.size() - MOST_FINDINGS)));
      }
    }
    return out;
  }

  private static LintFinding finding(LayoutKind kind, CriticalFiles.Group group, int more) {
    return new LintFinding(
        Severity.WARNING,
        "critical-uncovered",
        Shown.text(group.example().toString()),
        OptionalInt.empty(),
        OptionalInt.empty(),
        (group.files() == 1
                ? "this file belongs to no system and looks like "
                : "this and " + (group.files() - 1) + " like it belong to no system and look like ")
            + lower(kind.label())
            + "; put the path "
            + Shown.text(group.pattern())
            + " into a system, because "
            + kind.why()
            + (more > 0 ? " (" + more + " more such patterns are not shown)" : "")
            + ".");
  }

  private static String lower(String label) {
    return label.startsWith("Helm")
        ? label
        : label.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + label.substring(1);
  }
}
