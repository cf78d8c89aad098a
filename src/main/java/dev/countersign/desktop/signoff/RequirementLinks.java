package dev.countersign.desktop.signoff;

import dev.countersign.policy.Requirement;

/** Leads from a requirement to the place where it is worked off. */
@FunctionalInterface
public interface RequirementLinks {
  /** Goes to where {@code requirement} is worked off. */
  void open(Requirement requirement);

  /** Leads nowhere, where nothing can be worked off. */
  RequirementLinks NONE = requirement -> {};
}
