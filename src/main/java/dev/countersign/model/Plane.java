package dev.countersign.model;

/** Whether code configures, deploys, routes or authorises other code, or does the work itself. */
public enum Plane {
  /** Configures, deploys, routes or authorises other code. */
  CONTROL,
  /** Does the work. */
  DATA
}
