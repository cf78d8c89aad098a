package dev.countersign.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds people by id, by key and by e-mail. Immutable. */
public final class PeopleIndex {
  private final Map<String, Person> byId = new HashMap<>();
  private final Map<String, Person> byKey = new HashMap<>();
  private final Map<String, Person> byEmail = new HashMap<>();

  /** Over people of whom no two share an id, a key or an e-mail. */
  public PeopleIndex(List<Person> people) {
    for (Person person : people) {
      byId.put(person.id(), person);
      person.keys().forEach(key -> byKey.put(key, person));
      person.emails().forEach(email -> byEmail.put(folded(email), person));
    }
  }

  /** The person with this id. */
  public Optional<Person> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The person with this key, by its fingerprint {@code SHA256:…}. */
  public Optional<Person> byKey(String fingerprint) {
    return Optional.ofNullable(byKey.get(fingerprint));
  }

  /** The person with this e-mail, whatever the case of its letters. */
  public Optional<Person> byEmail(String email) {
    return Optional.ofNullable(byEmail.get(folded(email)));
  }

  /** Everyone, in no particular order. */
  public Collection<Person> all() {
    return List.copyOf(byId.values());
  }

  static String folded(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
