package dev.countersign.review;

import dev.countersign.model.Limit;
import java.util.List;

/**
 * What of one file has to be looked at: its hunks, or the file as one unit where it has none.
 *
 * @param file the file
 * @param units ids of the units, stable over iterations that leave them alone
 * @param added lines added; 0 for a binary file
 * @param deleted lines deleted; 0 for a binary file
 * @param limits bounds that the comparison hit
 */
public record FileReview(
    ReviewFile file, List<String> units, int added, int deleted, List<Limit> limits) {
  /** Copies the lists. */
  public FileReview {
    units = List.copyOf(units);
    limits = List.copyOf(limits);
  }
}
