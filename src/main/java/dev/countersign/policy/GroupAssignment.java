package dev.countersign.policy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Assigns people to groups so that as many groups as possible have somebody of their own. */
final class GroupAssignment {
  private GroupAssignment() {}

  /**
   * The size of a largest matching between people and groups, by augmenting paths (Kuhn 1955).
   *
   * @param memberships for each person the indexes of the groups that they belong to
   * @param groups how many groups there are
   */
  static int largest(List<BitSet> memberships, int groups) {
    int[] personOfGroup = new int[groups];
    Arrays.fill(personOfGroup, -1);
    int matched = 0;
    for (int person = 0; person < memberships.size(); person++) {
      if (assign(person, memberships, personOfGroup, new BitSet(groups))) {
        matched++;
      }
    }
    return matched;
  }

  private static boolean assign(
      int person, List<BitSet> memberships, int[] personOfGroup, BitSet tried) {
    BitSet own = memberships.get(person);
    for (int group = own.nextSetBit(0); group >= 0; group = own.nextSetBit(group + 1)) {
      if (!tried.get(group)) {
        tried.set(group);
        int holder = personOfGroup[group];
        if (holder < 0 || assign(holder, memberships, personOfGroup, tried)) {
          personOfGroup[group] = person;
          return true;
        }
      }
    }
    return false;
  }
}
