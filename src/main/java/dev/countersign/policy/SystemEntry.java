package dev.countersign.policy;

import dev.countersign.model.Plane;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the registry.
 *
 * @param id its id
 * @param name what people call it
 * @param tier 1 (most critical) to 4
 * @param plane control or data
 * @param category such as {@code payment}; {@code other} where none was given
 * @param owners groups or people that own it
 * @param rollup director, vice president and so on, from near to far
 * @param paths Git patterns; the last one that matches a path wins
 * @param dependsOn ids of the systems it needs
 * @param exposure what its failure costs, where known
 * @param joined patterns of another definition of the same system: what either of both lists takes
 *     in is of the system; empty where it is defined once
 */
public record SystemEntry(
    String id,
    String name,
    int tier,
    Plane plane,
    String category,
    List<String> owners,
    List<String> rollup,
    List<PathPattern> paths,
    List<String> dependsOn,
    Optional<Exposure> exposure,
    List<PathPattern> joined) {

  /** Copies the lists. */
  public SystemEntry {
    owners = List.copyOf(owners);
    rollup = List.copyOf(rollup);
    paths = List.copyOf(paths);
    dependsOn = List.copyOf(dependsOn);
    joined = List.copyOf(joined);
  }

  /** A system that is defined once. */
  public SystemEntry(
      String id,
      String name,
      int tier,
      Plane plane,
      String category,
      List<String> owners,
      List<String> rollup,
      List<PathPattern> paths,
      List<String> dependsOn,
      Optional<Exposure> exposure) {
    this(id, name, tier, plane, category, owners, rollup, paths, dependsOn, exposure, List.of());
  }

  /** True for Tier 1 and for the control plane: what asks for the whole record. */
  public boolean critical() {
    return tier == 1 || plane == Plane.CONTROL;
  }
}
