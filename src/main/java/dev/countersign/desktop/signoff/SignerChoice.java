package dev.countersign.desktop.signoff;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.RingKey;
import dev.countersign.model.VisibleText;
import dev.countersign.policy.Person;
import dev.countersign.policy.PolicyInForce;
import dev.countersign.review.MarkBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who reviews: a key on this machine and the person of the policy to whom it belongs.
 *
 * @param key the key; empty where nobody has been chosen
 * @param person whose it is; empty where the policy does not know the key
 */
public record SignerChoice(Optional<RingKey> key, Optional<Person> person) {
  /** Nobody has been chosen. */
  public static final SignerChoice NOBODY = new SignerChoice(Optional.empty(), Optional.empty());

  /** The choice that {@code key} makes. */
  public static SignerChoice of(RingKey key, Optional<PolicyInForce> policy) {
    return new SignerChoice(
        Optional.of(key), policy.flatMap(p -> p.people().byKey(key.fingerprint())));
  }

  /** One choice per key, those of the policy first, and nobody at the end. */
  public static List<SignerChoice> of(List<RingKey> keys, Optional<PolicyInForce> policy) {
    List<SignerChoice> known = new ArrayList<>();
    List<SignerChoice> unknown = new ArrayList<>();
    for (RingKey key : keys) {
      SignerChoice choice = of(key, policy);
      (choice.person().isPresent() ? known : unknown).add(choice);
    }
    known.addAll(unknown);
    known.add(NOBODY);
    return known;
  }

  /** The person's id in the policy. */
  public Optional<String> personId() {
    return person.map(Person::id);
  }

  /** Under which name review marks are kept. */
  public String marksName() {
    return personId().orElse(MarkBook.NOBODY);
  }

  /** The printed name, or what there is instead. */
  public String name() {
    return person
        .map(known -> VisibleText.escape(known.printedName()))
        .or(() -> key.map(unknown -> Messages.text("signer.unknown", unknown.name())))
        .orElseGet(() -> Messages.text("signer.nobody"));
  }

  /** What else there is to say: groups, or why the key counts for nothing. */
  public String detail() {
    if (key.isEmpty()) {
      return Messages.text("signer.nobody.detail");
    }
    return person
        .map(known ->
            known.groups().isEmpty()
                ? known.id()
                : known.id() + " · " + String.join(", ", known.groups()))
        .orElseGet(() -> Messages.text("signer.unknown.detail"));
  }
}
