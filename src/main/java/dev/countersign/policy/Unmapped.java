package dev.countersign.policy;

/** What happens where a commit names somebody who is not in {@code people}. */
public enum Unmapped {
  /** Nobody can approve until the identity is known. */
  BLOCK,
  /** It is shown. */
  NOTE
}
