package dev.countersign.policy;

import java.util.List;

/**
 * How many people must approve, and who.
 *
 * @param count distinct people, at least 1
 * @param distinctGroups to how many different entries of {@code from} they must be assignable; 0
 *     where it does not matter
 * @param from groups, or {@link #OWNERS}; empty where any human may
 */
public record Approvals(int count, int distinctGroups, List<String> from) {
  /** The word for the owners of the matching system. */
  public static final String OWNERS = "owners";

  /** Copies the list. */
  public Approvals {
    from = List.copyOf(from);
  }
}
