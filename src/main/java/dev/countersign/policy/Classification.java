package dev.countersign.policy;

import dev.countersign.model.FileChange;
import dev.countersign.model.Plane;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the registry says of one file change. All systems that match any of its paths count.
 *
 * @param file the change
 * @param matches every system of every path, with the pattern that decided
 * @param tier the strictest tier (the lowest number); empty where no system matches
 * @param plane control where any matching system is; empty where no system matches
 * @param governance the file governs review itself: {@code .countersign/**}, CODEOWNERS or {@code
 *     .gitattributes}
 * @param group how dangerous it is
 */
public record Classification(
    FileChange file,
    List<SystemMatch> matches,
    OptionalInt tier,
    Optional<Plane> plane,
    boolean governance,
    FileGroup group) {

  /** Most dangerous first: by group, then tier, then path. */
  public static final Comparator<Classification> MOST_DANGEROUS_FIRST =
      Comparator.comparing(Classification::group)
          .thenComparingInt(c -> c.tier().orElse(Integer.MAX_VALUE))
          .thenComparing(c -> c.file().path());

  /** Copies the list. */
  public Classification {
    matches = List.copyOf(matches);
  }

  /** True where a Tier-1 system or the control plane is touched. */
  public boolean critical() {
    return (tier.isPresent() && tier.getAsInt() == 1) || plane.equals(Optional.of(Plane.CONTROL));
  }

  /** The ids of the matching systems, each once. */
  public List<String> systemIds() {
    return matches.stream().map(SystemMatch::systemId).distinct().toList();
  }
}
