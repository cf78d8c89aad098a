package dev.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeopleIndexTest {
  private final PeopleIndex people = Policies.load("rules: []\n").people();

  @Test
  void a_person_is_found_by_id_by_any_key_and_by_any_mail_whatever_its_case() {
    Person bob = people.byId("bob").orElseThrow();
    assertThat(people.byKey(Policies.key("bob"))).contains(bob);
    assertThat(people.byKey(Policies.key("bob2"))).contains(bob);
    assertThat(people.byEmail("bob@example.org")).contains(bob);
    assertThat(people.byEmail(" BOB@Home.Example ")).contains(bob);
  }

  @Test
  void who_is_not_there_is_not_found_and_ids_and_keys_have_a_case() {
    assertThat(people.byId("Bob")).isEmpty();
    assertThat(people.byKey(Policies.key("BOB"))).isEmpty();
    assertThat(people.byEmail("bob@example.net")).isEmpty();
  }
}
