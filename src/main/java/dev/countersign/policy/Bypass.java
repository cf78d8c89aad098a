package dev.countersign.policy;

import java.time.Duration;
import java.util.List;

/**
 * Who may land in an emergency without the requirements.
 *
 * @param from groups or people
 * @param reasons the words that a bypass may give as its reason
 * @param maxAge how long after its signature a bypass lets a landing through
 * @param retroReview how long after its signature the review is due
 */
public record Bypass(
    List<String> from, List<String> reasons, Duration maxAge, Duration retroReview) {

  /** Copies the lists. */
  public Bypass {
    from = List.copyOf(from);
    reasons = List.copyOf(reasons);
  }
}
