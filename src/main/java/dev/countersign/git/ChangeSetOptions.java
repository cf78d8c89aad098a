package dev.countersign.git;

/**
 * How a change set is made.
 *
 * @param renames which files are paired
 * @param minimumSimilarity per cent of content that a pair must share, 1 to 100
 * @param searchBudget elementary comparisons that the search for similar files may make before it
 *     turns to the distinctive lines of the files alone, which the change set then tells as a limit
 */
public record ChangeSetOptions(Renames renames, int minimumSimilarity, long searchBudget) {
  private static final int GIT_SIMILARITY = 50;
  private static final long DEFAULT_BUDGET = 250_000_000;

  /** Which files are paired. */
  public enum Renames {
    /** None: every change is an addition, a deletion or a change in place. */
    OFF,
    /** A deleted file with an added one. */
    RENAMES,
    /** As above, and an added file with any changed one that it was copied from. */
    RENAMES_AND_COPIES
  }

  /** Refuses a similarity that is no percentage. */
  public ChangeSetOptions {
    if (minimumSimilarity < 1 || minimumSimilarity > 100) {
      throw new IllegalArgumentException("not a percentage from 1 to 100: " + minimumSimilarity);
    }
  }

  /** For a reviewer: renames that keep half of the content, as {@code git diff -M} finds them. */
  public static ChangeSetOptions forReview() {
    return new ChangeSetOptions(Renames.RENAMES, GIT_SIMILARITY, DEFAULT_BUDGET);
  }

  /** For a reviewer who wants to see copies too, as {@code git diff -C}. */
  public static ChangeSetOptions withCopies() {
    return new ChangeSetOptions(Renames.RENAMES_AND_COPIES, GIT_SIMILARITY, DEFAULT_BUDGET);
  }

  /** For evidence: exact, no pairing, the same on every machine for ever. */
  public static ChangeSetOptions forEvidence() {
    return new ChangeSetOptions(Renames.OFF, GIT_SIMILARITY, DEFAULT_BUDGET);
  }
}
