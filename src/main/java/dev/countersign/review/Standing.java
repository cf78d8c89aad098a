package dev.countersign.review;

/** How a range stands to its target, which decides what can be done with it. */
public sealed interface Standing {
  /** Head has not landed and base is its only merge base with the target's tip. */
  record UnderReview() implements Standing {}

  /** The range has landed on the target already; everything about it says so. */
  record InRetrospect() implements Standing {}

  /**
   * Can be read, not signed.
   *
   * @param reason one sentence that says why and what to do
   */
  record ReadOnly(String reason) implements Standing {}
}
