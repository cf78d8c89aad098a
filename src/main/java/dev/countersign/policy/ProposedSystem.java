package dev.countersign.policy;

import dev.countersign.model.Plane;
import java.util.List;

/**
 * A system that somebody may want in the registry.
 *
 * @param id its id
 * @param name what to call it; free of deceptive characters
 * @param tier the tier it might have
 * @param plane the plane it might be on
 * @param category its category
 * @param patterns which files are its own
 * @param reasons why it is proposed, one sentence each
 */
record ProposedSystem(
    String id,
    String name,
    int tier,
    Plane plane,
    String category,
    List<String> patterns,
    List<String> reasons) {
  ProposedSystem {
    patterns = List.copyOf(patterns);
    reasons = List.copyOf(reasons);
  }
}
