package dev.countersign.policy;

/**
 * The two files that make a policy.
 *
 * @param policy {@code policy.yaml}
 * @param systems {@code systems.yaml}
 */
public record PolicyFiles(PolicyFile policy, PolicyFile systems) {}
