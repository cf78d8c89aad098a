package dev.countersign.evidence.verify;

import java.util.List;

/**
 * One step of a verification.
 *
 * @param step its number in the specification, from 1
 * @param title what was looked at
 * @param outcome what was found
 * @param reasons why, safe to show; may be empty where all is well
 */
public record Check(int step, String title, Outcome outcome, List<String> reasons) {
  /** Copies the list. */
  public Check {
    reasons = List.copyOf(reasons);
  }
}
