package dev.countersign.evidence.verify;

import dev.countersign.evidence.DatedDecision;
import dev.countersign.model.Basis;
import dev.countersign.model.PolicyRef;
import dev.countersign.model.Sha256;
import dev.countersign.policy.Requirement;
import dev.countersign.policy.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Step 6: the policy against the auditor's pins, the requirements against the recorded ones. */
final class PolicyStep {
  private static final String TITLE = "Policy and requirements";

  private PolicyStep() {}

  static Check check(
      Basis basis, Optional<Pins> pins, DatedDecision recorded, DatedDecision recomputed) {
    List<String> reasons = new ArrayList<>();
    pins.ifPresent(given -> compare(basis, given, reasons));
    if (!recorded.at().equals(recomputed.at())) {
      reasons.add(
          "the recorded decision is not of the time of the newest statement before landing");
    }
    if (recorded.decision().overall() != recomputed.decision().overall()) {
      reasons.add(
          "the recorded decision is %s, recomputed it is %s"
              .formatted(recorded.decision().overall(), recomputed.decision().overall()));
    } else if (!states(recorded).equals(states(recomputed))) {
      reasons.add("the recorded requirements are not those that the policy gives");
    }
    if (!reasons.isEmpty()) {
      return new Check(6, TITLE, Outcome.DIFFERS, reasons);
    }
    return pins.isPresent()
        ? new Check(6, TITLE, Outcome.POLICY_CONFIRMED, List.of())
        : new Check(
            6,
            TITLE,
            Outcome.AS_SHOWN,
            List.of("The policy is the one that the bundle shows; you gave none to compare."));
  }

  private static void compare(Basis basis, Pins pins, List<String> reasons) {
    SortedMap<String, Sha256> bound = new TreeMap<>();
    for (PolicyRef ref : basis.policy()) {
      bound.put(Pins.lastSegment(ref.path()), ref.sha256());
    }
    for (String name : List.of("policy.yaml", "systems.yaml")) {
      if (!Optional.ofNullable(pins.digests().get(name))
          .equals(Optional.ofNullable(bound.get(name)))) {
        reasons.add("the bound " + name + " is not the one that you pinned");
      }
    }
  }

  private static Map<String, State> states(DatedDecision dated) {
    Map<String, State> states = new TreeMap<>();
    for (Requirement requirement : dated.decision().requirements()) {
      states.put(requirement.id(), requirement.state());
    }
    return states;
  }
}
