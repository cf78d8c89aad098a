package dev.countersign.policy;

/** How what landed compares with what was approved. */
public enum LandingForm {
  /** The landed tree is the approved tree. */
  EXACT,
  /** The same files changed in the same way, over other paths. */
  SAME_CONTENT,
  /** Anything else. */
  DIFFERENT
}
