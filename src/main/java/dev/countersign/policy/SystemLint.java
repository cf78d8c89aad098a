package dev.countersign.policy;

import java.util.List;

/** Looks at the systems: patterns without a file, systems without owners who can act. */
final class SystemLint {
  private final LintPlaces places;
  private final PatternUse use;
  private final Policy policy;

  SystemLint(LintPlaces places, PatternUse use, Policy policy) {
    this.places = places;
    this.use = use;
    this.policy = policy;
  }

  void check(Registry registry) {
    for (int i = 0; i < registry.systems().size(); i++) {
      SystemEntry system = registry.systems().get(i);
      patterns(system, i);
      owners(system, i);
    }
  }

  private void patterns(SystemEntry system, int index) {
    if (!use.filled(index)) {
      places.add(
          Severity.WARNING,
          "system-empty",
          List.of("systems", index, "paths"),
          "no file belongs to the system "
              + system.id()
              + "; mend its paths, or take it out if its code is gone.");
      return;
    }
    for (int p = 0; p < system.paths().size(); p++) {
      if (!use.used(index, p)) {
        PathPattern pattern = system.paths().get(p);
        places.add(
            pattern.negated() ? Severity.NOTE : Severity.WARNING,
            "pattern-unused",
            List.of("systems", index, "paths", p),
            "the path "
                + Shown.text(pattern.text())
                + " of the system "
                + system.id()
                + (pattern.negated() ? " takes no file out" : " matches no file")
                + "; mend it or take it out.");
      }
    }
  }

  private void owners(SystemEntry system, int index) {
    if (system.owners().isEmpty()) {
      places.add(
          Severity.WARNING,
          "system-without-owners",
          List.of("systems", index, "id"),
          "the system "
              + system.id()
              + " has no owners; name a group or a person of policy.yaml in owners.");
    } else if (policy.people().stream().noneMatch(person -> owns(person, system))) {
      places.add(
          Severity.WARNING,
          "owners-cannot-sign",
          List.of("systems", index, "owners"),
          "none of the owners of the system "
              + system.id()
              + " is a human with a key; give one of them a key or name other owners.");
    }
  }

  private static boolean owns(Person person, SystemEntry system) {
    return RuleLint.canSign(person) && system.owners().stream().anyMatch(person::is);
  }
}
