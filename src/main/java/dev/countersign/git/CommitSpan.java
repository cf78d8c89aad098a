package dev.countersign.git;

import dev.countersign.model.CommitInfo;
import java.util.List;

/**
 * The commits that one commit has and another has not.
 *
 * @param first the newest of them, children before parents
 * @param count how many there are in all
 */
public record CommitSpan(List<CommitInfo> first, int count) {
  /** Copies the list. */
  public CommitSpan {
    first = List.copyOf(first);
  }
}
