package dev.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * One line of the specification: how a requirement, or the whole, stands in a situation.
 *
 * @param name the case in words
 * @param situation the situation
 * @param requirement id of the requirement; empty for the whole
 * @param state how it stands
 * @param says what its sentence says among other things: why, and what to do
 */
record Case(String name, Situation situation, String requirement, State state, List<String> says) {

  static Case of(
      String name, Situation situation, String requirement, State state, String... says) {
    return new Case(name, situation, requirement, state, List.of(says));
  }

  static Case whole(String name, Situation situation, State state) {
    return of(name, situation, "", state);
  }

  void holds() {
    if (requirement.isEmpty()) {
      assertThat(situation.decide().overall()).as(name).isEqualTo(state);
      return;
    }
    Requirement found = situation.byId(requirement);
    assertThat(found.state()).as("%s: %s", name, found.sentence()).isEqualTo(state);
    assertThat(found.sentence()).as(name).contains(says);
    if (!found.state().met()) {
      assertThat(says).as("%s: why, and what to do", name).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Override
  public String toString() {
    return name + " -> " + (requirement.isEmpty() ? "" : requirement + " ") + state;
  }
}
