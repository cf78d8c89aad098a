package dev.countersign.diff;

/**
 * How good a comparison is. Shown to the reviewer and written into the evidence.
 *
 * @param level the level
 * @param reason why it is not exact; empty where it is
 */
public record DiffQuality(Level level, String reason) {
  /** The best there is. */
  public static final DiffQuality EXACT = new DiffQuality(Level.EXACT, "");

  /** From best to worst. */
  public enum Level {
    /** A complete comparison. */
    EXACT,
    /** Correct, but perhaps not the smallest. */
    HEURISTIC,
    /** Lines are right, changes inside lines are not shown everywhere. */
    REFINEMENT_SKIPPED,
    /** Correct, but cut short by a cost limit: parts are shown as replaced whole. */
    TIMED_OUT,
    /** Something is not shown at all. */
    TRUNCATED
  }
}
