package dev.countersign.review;

import dev.countersign.model.Oid;
import dev.countersign.model.StatementEntry;
import java.util.List;

/** What became of an attempt to sign. Nothing was written unless it is {@link Signed}. */
public sealed interface SignOutcome {
  /**
   * The statement is kept.
   *
   * @param entry the statement
   */
  record Signed(StatementEntry entry) implements SignOutcome {}

  /**
   * It may not be signed.
   *
   * @param reasons one sentence each: why, and what to do next
   */
  record Refused(List<String> reasons) implements SignOutcome {
    /** Copies the list. */
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Head is no longer what was read; the new iteration has to be opened.
   *
   * @param now where head points now
   */
  record HeadMoved(Oid now) implements SignOutcome {}
}
