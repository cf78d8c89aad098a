package dev.countersign.policy;

import dev.countersign.model.RepoPath;
import java.util.Optional;

/**
 * What the policy needs to know of a finding that no waiver covers.
 *
 * @param fingerprint its identity
 * @param severity how bad it is
 * @param path the file it concerns; empty where it concerns the whole change
 */
public record FindingFact(String fingerprint, Severity severity, Optional<RepoPath> path) {}
