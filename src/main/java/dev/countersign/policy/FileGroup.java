package dev.countersign.policy;

/** How dangerous a changed file is. The order is that of the list of files and of the keys. */
public enum FileGroup {
  /** Configures, deploys, routes or authorises other code, or governs its review. */
  CONTROL_PLANE,
  /** Belongs to a Tier-1 system. */
  TIER_1,
  /** Belongs to a system of another tier. */
  OTHER_TIERS,
  /** Belongs to no system. */
  REST,
  /** A test. */
  TESTS,
  /** Made by a program, or taken over from elsewhere. */
  GENERATED,
  /** Only has another name. */
  PURE_RENAMES
}
