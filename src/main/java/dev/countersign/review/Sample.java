package dev.countersign.review;

import java.nio.file.Path;
import java.util.List;

/**
 * A sample change on this machine, with everything that is needed to take it to a verified bundle.
 *
 * @param folder where all of it is
 * @param request opens the change
 * @param allowedSigners the keys of its people, as an auditor would keep them
 * @param pins digests of its policy, as an auditor would keep them
 * @param engineer who submits it
 * @param reviewers who can approve it
 */
public record Sample(
    Path folder,
    OpenRequest request,
    Path allowedSigners,
    Path pins,
    SampleKey engineer,
    List<SampleKey> reviewers) {
  /** Copies the list. */
  public Sample {
    reviewers = List.copyOf(reviewers);
  }
}
