package dev.countersign.policy;

import java.util.List;
import java.util.Optional;

/**
 * Who looks at the change now.
 *
 * @param personId their id in the policy, where it is known
 * @param units what they marked, one entry per file; a file without entry counts as one unmarked
 *     unit
 * @param confirmed ids of the systems whose names they typed
 */
public record Viewer(Optional<String> personId, List<FileUnits> units, List<String> confirmed) {
  /** Copies the lists. */
  public Viewer {
    units = List.copyOf(units);
    confirmed = List.copyOf(confirmed);
  }
}
