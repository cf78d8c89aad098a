package dev.countersign.policy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Looks at rules that nobody can meet or that never apply, and at windows that are over. */
final class RuleLint {
  private static final int MOST_NAMED = 3;

  private final LintPlaces places;
  private final Registry registry;
  private final List<Person> signers;

  RuleLint(LintPlaces places, Policy policy, Registry registry) {
    this.places = places;
    this.registry = registry;
    this.signers = policy.people().stream().filter(RuleLint::canSign).toList();
  }

  static boolean canSign(Person person) {
    return person.human() && !person.keys().isEmpty();
  }

  void check(List<PlacedRule> rules, PatternUse use) {
    for (int i = 0; i < rules.size(); i++) {
      PlacedRule rule = rules.get(i);
      applies(rule, i, use);
      rule.rule().approvals().ifPresent(approvals -> approvals(rule, approvals));
    }
  }

  void windows(Policy policy, Instant now) {
    for (int i = 0; i < policy.windows().size(); i++) {
      Window window = policy.windows().get(i);
      Instant end = window.from().plusDays(window.days()).atStartOfDay(ZoneOffset.UTC).toInstant();
      if (!now.isBefore(end)) {
        places.add(
            Severity.WARNING,
            "window-over",
            List.of("windows", i, "id"),
            "the window "
                + window.id()
                + " was over at the end of "
                + window.from().plusDays(window.days() - 1L)
                + "; take it out, or make what should stay a standing rule.");
      }
    }
  }

  private void applies(PlacedRule placed, int index, PatternUse use) {
    Condition when = placed.rule().when();
    if (when.namesSystems() && registry.systems().stream().noneMatch(when::holdsFor)) {
      neverApplies(placed, "no system is of the kind that its when asks for");
    } else if ((when.namesSystems() || !when.paths().isEmpty()) && !use.applies(index)) {
      neverApplies(placed, "its when matches no file");
    }
    for (int p = 0; p < when.paths().size(); p++) {
      PathPattern pattern = when.paths().get(p);
      if (use.applies(index) && !use.used(registry.systems().size() + index, p)) {
        places.add(
            pattern.negated() ? Severity.NOTE : Severity.WARNING,
            "pattern-unused",
            placed.way("when", "paths", p),
            "the path "
                + Shown.text(pattern.text())
                + " of the rule "
                + placed.rule().id()
                + (pattern.negated() ? " takes no file out" : " matches no file")
                + "; mend it or take it out.");
      }
    }
  }

  private void neverApplies(PlacedRule placed, String why) {
    places.add(
        Severity.WARNING,
        "rule-unused",
        placed.way("when"),
        "the rule " + placed.rule().id() + " never applies: " + why + "; mend it or take it out.");
  }

  private void approvals(PlacedRule placed, Approvals approvals) {
    if (!approvals.from().contains(Approvals.OWNERS)) {
      lack(approvals, List.of())
          .ifPresent(lack -> neverMet(placed, "the rule " + placed.rule().id(), lack));
      return;
    }
    List<String> systems = new ArrayList<>();
    String first = "";
    for (SystemEntry system : registry.systems()) {
      if (placed.rule().when().holdsFor(system)) {
        Optional<String> lack = lack(approvals, system.owners());
        if (lack.isPresent()) {
          first = systems.isEmpty() ? lack.get() : first;
          systems.add(system.id());
        }
      }
    }
    if (!systems.isEmpty()) {
      neverMet(placed, "the rule " + placed.rule().id() + " for " + named(systems), first);
    }
  }

  private void neverMet(PlacedRule placed, String what, String lack) {
    places.add(
        Severity.ERROR,
        "never-met",
        placed.way("approvals"),
        what + " can never be met: " + lack + "; add people with keys, or ask for less.");
  }

  /** Why these approvals cannot come together; empty where they can. */
  private Optional<String> lack(Approvals approvals, List<String> owners) {
    List<BitSet> memberships = new ArrayList<>();
    for (Person person : signers) {
      BitSet in = ApprovalCount.memberships(person, approvals, owners);
      if (approvals.from().isEmpty() || !in.isEmpty()) {
        memberships.add(in);
      }
    }
    String asked = approvals.from().isEmpty() ? "" : " of " + String.join(", ", approvals.from());
    if (memberships.size() < approvals.count()) {
      return Optional.of(
          "it asks for "
              + approvals.count()
              + (approvals.count() == 1 ? " person" : " people")
              + asked
              + " and "
              + memberships.size()
              + " with a key "
              + (memberships.size() == 1 ? "is there" : "are there"));
    }
    int groups = GroupAssignment.largest(memberships, approvals.from().size());
    return groups < approvals.distinctGroups()
        ? Optional.of(
            "it asks for "
                + approvals.distinctGroups()
                + " different groups"
                + asked
                + " and people with keys fill "
                + groups)
        : Optional.empty();
  }

  private static String named(List<String> systems) {
    String shown = String.join(", ", systems.subList(0, Math.min(MOST_NAMED, systems.size())));
    return systems.size() > MOST_NAMED
        ? shown + " and " + (systems.size() - MOST_NAMED) + " more"
        : shown;
  }
}
