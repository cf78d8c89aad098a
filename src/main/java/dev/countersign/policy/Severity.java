package dev.countersign.policy;

/** How bad a finding is, in the words of SARIF, from harmless to worst. */
public enum Severity {
  /** Not a problem. */
  NONE,
  /** Worth knowing. */
  NOTE,
  /** Probably wrong. */
  WARNING,
  /** Wrong. */
  ERROR
}
