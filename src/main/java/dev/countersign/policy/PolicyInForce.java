package dev.countersign.policy;

import dev.countersign.model.BadInput;
import dev.countersign.model.PolicyRef;
import java.util.List;
import java.util.Optional;

/**
 * The policy and registry under which a change is judged.
 *
 * @param policy the policy
 * @param registry the registry
 * @param refs where they came from, policy first
 */
public record PolicyInForce(Policy policy, Registry registry, List<PolicyRef> refs) {
  /** Copies the list. */
  public PolicyInForce {
    refs = List.copyOf(refs);
  }

  /**
   * Reads both files.
   *
   * @throws BadInput where one is malformed or refers to what is not there, with file, line and
   *     column
   */
  public static PolicyInForce load(PolicyFile policy, PolicyFile systems) {
    PolicyReading read = PolicyReading.of(policy, systems, PolicyFault.Sink.STRICT);
    return new PolicyInForce(read.policy(), read.registry(), List.of(policy.ref(), systems.ref()));
  }

  /**
   * Reads an organisation's files and a project's, which can only tighten them.
   *
   * @throws BadInput as above, and where the project defines people, a bypass, or a rule or window
   *     of an id that the organisation has
   */
  public static PolicyInForce load(PolicyFiles organisation, PolicyFiles project) {
    return PolicyMerge.of(organisation, project);
  }

  /**
   * Reads both files where both are there; empty where neither is.
   *
   * @throws BadInput where only one is there, and as above
   */
  public static Optional<PolicyInForce> load(
      Optional<PolicyFile> policy, Optional<PolicyFile> systems) {
    if (policy.isPresent() && systems.isPresent()) {
      return Optional.of(load(policy.get(), systems.get()));
    }
    if (policy.isPresent() || systems.isPresent()) {
      String there = policy.or(() -> systems).orElseThrow().name();
      String lacking = policy.isPresent() ? "systems.yaml" : "policy.yaml";
      throw new BadInput(
          "policy.half",
          there + " is there but " + lacking + " is not; a policy needs both files side by side.");
    }
    return Optional.empty();
  }

  /** Finds people of the policy. */
  public PeopleIndex people() {
    return new PeopleIndex(policy.people());
  }
}
