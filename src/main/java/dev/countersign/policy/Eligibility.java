package dev.countersign.policy;

/** Whether somebody may approve a change. */
public sealed interface Eligibility {
  /**
   * They may.
   *
   * @param person who
   */
  record MayApprove(Person person) implements Eligibility {}

  /**
   * They may not.
   *
   * @param sentence why not
   */
  record MayNot(String sentence) implements Eligibility {}

  /** True where they may. */
  default boolean mayApprove() {
    return this instanceof MayApprove;
  }

  /** Judges the person with this id. */
  static Eligibility of(PeopleIndex people, Contributors contributors, String personId) {
    return people
        .byId(personId)
        .map(person -> judge(person, contributors))
        .orElseGet(() ->
            new MayNot(
                "The policy knows nobody with the id "
                    + Shown.text(personId)
                    + "; ask for an entry under people in policy.yaml."));
  }

  /** Judges the person who has this key, by its fingerprint {@code SHA256:…}. */
  static Eligibility ofKey(PeopleIndex people, Contributors contributors, String fingerprint) {
    return people
        .byKey(fingerprint)
        .map(person -> judge(person, contributors))
        .orElseGet(() ->
            new MayNot(
                "The key "
                    + Shown.text(fingerprint)
                    + " belongs to nobody in the policy; ask for it to be added under people in"
                    + " policy.yaml."));
  }

  private static Eligibility judge(Person person, Contributors contributors) {
    if (!person.human()) {
      return new MayNot(
          Shown.text(person.printedName()) + " is not a human; only humans can approve.");
    }
    return contributors
        .partOf(person.id())
        .<Eligibility>map(part ->
            new MayNot(
                Shown.text(person.printedName())
                    + " "
                    + part
                    + " and cannot approve it; somebody else must."))
        .orElseGet(() -> new MayApprove(person));
  }
}
