package dev.countersign.policy;

import dev.countersign.model.Plane;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Merges an organisation's registry with a project's. */
final class RegistryMerge {
  private RegistryMerge() {}

  /** The systems of both, those of the organisation first. */
  static Registry of(Registry organisation, Registry project) {
    Map<String, SystemEntry> merged = new LinkedHashMap<>();
    organisation.systems().forEach(system -> merged.put(system.id(), system));
    project.systems().forEach(system -> merged.merge(system.id(), system, RegistryMerge::stricter));
    return new Registry(new ArrayList<>(merged.values()));
  }

  /** What describes a system and who owns it is the organisation's word where it has one. */
  private static SystemEntry stricter(SystemEntry theirs, SystemEntry own) {
    boolean control = theirs.plane() == Plane.CONTROL || own.plane() == Plane.CONTROL;
    Optional<Exposure> exposure = theirs.exposure().or(own::exposure);
    return new SystemEntry(
        theirs.id(),
        theirs.name(),
        Math.min(theirs.tier(), own.tier()),
        control ? Plane.CONTROL : Plane.DATA,
        theirs.category(),
        theirs.owners().isEmpty() ? own.owners() : theirs.owners(),
        theirs.rollup().isEmpty() ? own.rollup() : theirs.rollup(),
        theirs.paths(),
        Stream.concat(theirs.dependsOn().stream(), own.dependsOn().stream()).distinct().toList(),
        exposure,
        own.paths());
  }
}
