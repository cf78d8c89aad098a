package dev.countersign.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at people who could not sign, and at the emergency way. */
final class PeopleLint {
  private final LintPlaces places;
  private final Policy policy;
  private final Set<String> needed = new HashSet<>();

  PeopleLint(LintPlaces places, Policy policy, Registry registry) {
    this.places = places;
    this.policy = policy;
    Stream.concat(
            policy.rules().stream(),
            policy.windows().stream().flatMap(window -> window.rules().stream()))
        .flatMap(rule -> rule.approvals().stream())
        .forEach(approvals -> needed.addAll(approvals.from()));
    registry.systems().forEach(system -> needed.addAll(system.owners()));
    policy.bypass().ifPresent(bypass -> needed.addAll(bypass.from()));
  }

  void check() {
    for (int i = 0; i < policy.people().size(); i++) {
      Person person = policy.people().get(i);
      if (person.human() && person.keys().isEmpty()) {
        withoutKey(person, i);
      }
      if (person.human() && person.emails().isEmpty()) {
        places.add(
            Severity.WARNING,
            "person-without-email",
            List.of("people", i, "id"),
            person.id()
                + " has no e-mail, so that nobody sees which commits are theirs; add those of"
                + " their commits.");
      }
    }
    bypass();
  }

  private void withoutKey(Person person, int index) {
    boolean asked = needed.stream().anyMatch(person::is);
    places.add(
        asked ? Severity.WARNING : Severity.NOTE,
        "person-without-key",
        List.of("people", index, "id"),
        person.id()
            + " has no key and so cannot sign"
            + (asked ? ", though approvals, ownership or bypass name them" : "")
            + "; add the fingerprint that ssh-keygen -l prints of their key.");
  }

  private void bypass() {
    policy
        .bypass()
        .filter(bypass ->
            policy.people().stream()
                .noneMatch(person ->
                    RuleLint.canSign(person) && bypass.from().stream().anyMatch(person::is)))
        .ifPresent(bypass ->
            places.add(
                Severity.ERROR,
                "never-met",
                List.of("bypass", "from"),
                "nobody whom bypass names is a human with a key, so that nobody can bypass in an"
                    + " emergency; give one of them a key or name others."));
  }
}
