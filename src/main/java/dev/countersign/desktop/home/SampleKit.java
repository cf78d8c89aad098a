package dev.countersign.desktop.home;

import dev.countersign.desktop.common.RingKey;
import dev.countersign.review.OpenRequest;
import java.util.List;

/**
 * The sample change as it lies on the disk.
 *
 * @param request opens it
 * @param keys keys of its reviewers and its engineer, a reviewer first
 */
public record SampleKit(OpenRequest request, List<RingKey> keys) {
  /** Copies the list. */
  public SampleKit {
    keys = List.copyOf(keys);
  }
}
