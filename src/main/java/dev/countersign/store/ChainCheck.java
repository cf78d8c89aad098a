package dev.countersign.store;

import dev.countersign.model.Sha256;

/** Whether the journal is the unbroken chain that was written. */
public sealed interface ChainCheck {
  /**
   * Every line follows from the one before.
   *
   * @param lines how many there are
   * @param last digest of the last, or {@link Sha256#ZERO}
   */
  record Whole(long lines, Sha256 last) implements ChainCheck {}

  /**
   * A line was changed, taken out or put in.
   *
   * @param seq the first line at fault
   * @param reason a complete sentence
   */
  record Broken(long seq, String reason) implements ChainCheck {}
}
