package dev.countersign.evidence;

import java.util.List;

/** What opening a bundle gave. */
public sealed interface BundleReading {
  /**
   * The container is sound. Nothing is said of what is in it.
   *
   * @param files its files
   */
  record Opened(EvidenceTree files) implements BundleReading {}

  /**
   * It is a zip, but not one that a bundle can be.
   *
   * @param reasons what is wrong, safe to show
   */
  record Damaged(List<String> reasons) implements BundleReading {
    /** Copies the list. */
    public Damaged {
      reasons = List.copyOf(reasons);
    }
  }
}
