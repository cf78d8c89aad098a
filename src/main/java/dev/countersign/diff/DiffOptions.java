package dev.countersign.diff;

/**
 * How to compare two sides.
 *
 * @param whitespace which white space counts; only {@link Whitespace#EXACT} counts for sign-off
 * @param refinement how far changes inside lines are looked for
 */
public record DiffOptions(Whitespace whitespace, Refinement refinement) {
  /** What a reviewer signs: every byte counts, changes inside lines within bounds. */
  public static final DiffOptions EXACT = new DiffOptions(Whitespace.EXACT, Refinement.BOUNDED);

  /** Which white space counts. */
  public enum Whitespace {
    /** Every byte: line terminators and a missing final newline too. */
    EXACT,
    /** All but white space at the end of a line, terminators included. */
    IGNORE_TRAILING,
    /** None. */
    IGNORE_ALL
  }

  /** How far changes inside lines are looked for. */
  public enum Refinement {
    /** Not at all: the plain rows, soonest. */
    NONE,
    /** Within the bounds on lines, hunks and files. */
    BOUNDED,
    /** Also where the bounds would leave it out, at the reviewer's own wish. */
    FULL
  }

  /** The same with another whitespace mode. */
  public DiffOptions with(Whitespace other) {
    return new DiffOptions(other, refinement);
  }

  /** The same with another refinement. */
  public DiffOptions with(Refinement other) {
    return new DiffOptions(whitespace, other);
  }
}
