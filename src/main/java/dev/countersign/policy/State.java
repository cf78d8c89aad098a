package dev.countersign.policy;

import java.util.Collection;
import java.util.Comparator;

/** How a requirement stands, worst first; the worst is the state of the whole. */
public enum State {
  /** It cannot be judged. */
  ERROR,
  /** Something is missing. */
  UNSATISFIED,
  /** It was fulfilled for something else, or too long ago. */
  STALE,
  /** It is missing, and an emergency bypass covers it. Never counts as satisfied. */
  BYPASSED,
  /** Fulfilled. */
  SATISFIED,
  /** Nothing is asked here. */
  NOT_APPLICABLE;

  /** The worst of these; satisfied where none of them asks for anything. */
  public static State worst(Collection<State> states) {
    return states.stream()
        .filter(state -> state != NOT_APPLICABLE)
        .min(Comparator.naturalOrder())
        .orElse(SATISFIED);
  }

  /** True where nothing is left to do. */
  public boolean met() {
    return this == SATISFIED || this == NOT_APPLICABLE;
  }
}
