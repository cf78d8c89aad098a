package dev.countersign.desktop.home;

import java.util.List;

/**
 * How one change stands.
 *
 * @param tone what it means for whom it concerns
 * @param sentence the same in words
 * @param windows the windows of policy that are open for it, such as {@code Safety reset: day 34 of
 *     90}
 */
public record Status(Tone tone, String sentence, List<String> windows) {
  /** What a status means for whom it concerns, most urgent first. */
  public enum Tone {
    /** It waits for the person whose key is chosen. */
    WAITS_FOR_ME,
    /** Something is missing. */
    OPEN,
    /** It cannot be judged. */
    ERROR,
    /** All that is asked is there. */
    DONE
  }

  /** Copies the list. */
  public Status {
    windows = List.copyOf(windows);
  }
}
