package dev.countersign.policy;

/** What an unfulfilled requirement stops. */
public enum Stage {
  /** Nobody can approve. */
  SIGNING,
  /** The change must not land. */
  LANDING
}
