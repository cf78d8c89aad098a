package dev.countersign.policy;

import dev.countersign.model.ChangeKind;
import dev.countersign.model.Plane;
import java.util.List;
import java.util.Optional;

/**
 * The {@code when} of a rule: all that is given must hold; what is empty is not asked.
 *
 * @param tiers the system has one of these tiers
 * @param plane the system is on this plane
 * @param systems the system is one of these
 * @param categories the system has one of these categories
 * @param paths a path of the file matches (the last pattern that matches wins)
 * @param kinds the file changed in one of these ways
 * @param severity a finding at least this bad concerns the file
 */
public record Condition(
    List<Integer> tiers,
    Optional<Plane> plane,
    List<String> systems,
    List<String> categories,
    List<PathPattern> paths,
    List<ChangeKind> kinds,
    Optional<Severity> severity) {

  /** Holds for every change. */
  public static final Condition ALWAYS =
      new Condition(
          List.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty());

  /** Copies the lists. */
  public Condition {
    tiers = List.copyOf(tiers);
    systems = List.copyOf(systems);
    categories = List.copyOf(categories);
    paths = List.copyOf(paths);
    kinds = List.copyOf(kinds);
  }

  /** True where it speaks of systems, so that the rule applies once for each that matches. */
  public boolean namesSystems() {
    return !tiers.isEmpty() || plane.isPresent() || !systems.isEmpty() || !categories.isEmpty();
  }

  /** True where it speaks of files, by path, kind of change or finding. */
  public boolean namesFiles() {
    return !paths.isEmpty() || !kinds.isEmpty() || severity.isPresent();
  }

  /** True where this system fulfils what is asked of systems. */
  public boolean holdsFor(SystemEntry system) {
    return (tiers.isEmpty() || tiers.contains(system.tier()))
        && (plane.isEmpty() || plane.get() == system.plane())
        && (systems.isEmpty() || systems.contains(system.id()))
        && (categories.isEmpty() || categories.contains(system.category()));
  }
}
