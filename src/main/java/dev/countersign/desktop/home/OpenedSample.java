package dev.countersign.desktop.home;

import dev.countersign.desktop.common.RingKey;
import dev.countersign.review.OpenChange;
import java.util.List;

/**
 * The sample change, ready to try everything on.
 *
 * @param change the change
 * @param keys keys of its engineer and its reviewers, the first reviewer first
 */
public record OpenedSample(OpenChange change, List<RingKey> keys) {
  /** Copies the list. */
  public OpenedSample {
    keys = List.copyOf(keys);
  }
}
