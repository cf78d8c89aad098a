package dev.countersign.policy;

import dev.countersign.policy.StatementLedger.Signed;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far some statements fulfil what a rule asks.
 *
 * @param people who counts, each once
 * @param number distinct people and distinct keys, the smaller
 * @param groups how many different groups they can be assigned to
 * @param met both numbers are reached
 */
record ApprovalCount(List<Person> people, int number, int groups, boolean met) {

  /**
   * Counts.
   *
   * @param owners ids of groups and people that {@code owners} stands for
   */
  static ApprovalCount of(Approvals needs, Collection<String> owners, Collection<Signed> signed) {
    Map<String, Person> people = new LinkedHashMap<>();
    Set<String> keys = new LinkedHashSet<>();
    for (Signed found : signed) {
      if (needs.from().isEmpty() || !memberships(found.person(), needs, owners).isEmpty()) {
        people.put(found.person().id(), found.person());
        keys.add(found.statement().signer().key());
      }
    }
    int number = Math.min(people.size(), keys.size());
    int groups =
        GroupAssignment.largest(
            people.values().stream().map(person -> memberships(person, needs, owners)).toList(),
            needs.from().size());
    boolean met = number >= needs.count() && groups >= needs.distinctGroups();
    return new ApprovalCount(List.copyOf(people.values()), number, groups, met);
  }

  static BitSet memberships(Person person, Approvals needs, Collection<String> owners) {
    BitSet out = new BitSet();
    for (int i = 0; i < needs.from().size(); i++) {
      String group = needs.from().get(i);
      out.set(
          i,
          group.equals(Approvals.OWNERS)
              ? owners.stream().anyMatch(person::is)
              : person.groups().contains(group));
    }
    return out;
  }
}
