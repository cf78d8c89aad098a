package dev.countersign.policy;

import dev.countersign.model.OpenWindow;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of a change and how it stands. Derived, never stored as truth.
 *
 * @param overall the worst state of everything that does not speak of the viewer alone
 * @param requirements in the order in which they are worked off
 * @param openWindows the windows of policy open at the instant
 * @param approvals those that count
 * @param eligibility whether the viewer may approve; empty without a known viewer or policy
 * @param bypass the emergency bypass in force
 */
public record Decision(
    State overall,
    List<Requirement> requirements,
    List<OpenWindow> openWindows,
    List<CountedApproval> approvals,
    Optional<Eligibility> eligibility,
    Optional<BypassStatus> bypass) {

  /** Copies the lists. */
  public Decision {
    requirements = List.copyOf(requirements);
    openWindows = List.copyOf(openWindows);
    approvals = List.copyOf(approvals);
  }

  /**
   * What stops the viewer from approving now; empty where nothing does. What a bypass covers still
   * stops an approval.
   */
  public List<Requirement> signingBlockers() {
    return requirements.stream()
        .filter(requirement -> requirement.stage() == Stage.SIGNING && !requirement.state().met())
        .toList();
  }

  /** The ids of the systems whose names an approver must type. */
  public List<String> systemsToConfirm() {
    return requirements.stream()
        .filter(requirement -> requirement.kind() == RequirementKind.CONFIRMATION)
        .flatMap(requirement -> requirement.systemId().stream())
        .distinct()
        .toList();
  }
}
