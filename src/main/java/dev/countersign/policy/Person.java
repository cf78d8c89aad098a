package dev.countersign.policy;

import java.util.List;

/**
 * One entry of {@code people}.
 *
 * @param id its id
 * @param kind human or not
 * @param printedName the name as printed beside a signature
 * @param emails its Git identities, as written
 * @param keys fingerprints, {@code SHA256:…} as OpenSSH prints them
 * @param groups the groups it belongs to
 */
public record Person(
    String id,
    PersonKind kind,
    String printedName,
    List<String> emails,
    List<String> keys,
    List<String> groups) {

  /** Copies the lists. */
  public Person {
    emails = List.copyOf(emails);
    keys = List.copyOf(keys);
    groups = List.copyOf(groups);
  }

  /** True for a human being. */
  public boolean human() {
    return kind == PersonKind.HUMAN;
  }

  /** True for a member of this group, and for the person with this id. */
  public boolean is(String groupOrId) {
    return id.equals(groupOrId) || groups.contains(groupOrId);
  }
}
