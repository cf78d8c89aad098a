package dev.countersign.evidence.verify;

import dev.countersign.evidence.EvidenceContents;
import dev.countersign.evidence.FiledStatement;
import dev.countersign.model.Signer;
import dev.countersign.policy.PeopleIndex;
import dev.countersign.policy.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Step 4: each key belongs to the person it signed for, under the bound policy. */
final class PeopleStep {
  private static final String TITLE = "Keys and people under the bound policy";

  private PeopleStep() {}

  static Check check(EvidenceContents contents) {
    if (contents.policy().isEmpty()) {
      return new Check(4, TITLE, Outcome.NOT_CHECKED, List.of("No policy is bound."));
    }
    PeopleIndex people = contents.policy().get().people();
    List<String> wrong = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (FiledStatement filed : contents.statements().values()) {
      Signer signer = filed.statement().signer();
      Optional<Person> owner = people.byKey(signer.key());
      if (owner.isPresent() && !owner.get().id().equals(signer.id())) {
        wrong.add(
            "statement %s is of %s, but the policy gives the key to %s"
                .formatted(filed.id(), signer.id(), owner.get().id()));
      } else if (owner.isEmpty()) {
        unknown.add(
            "statement %s: the policy does not list the key of %s"
                .formatted(filed.id(), signer.id()));
      }
    }
    if (!wrong.isEmpty()) {
      return new Check(4, TITLE, Outcome.BAD_SIGNATURE, wrong);
    }
    return unknown.isEmpty()
        ? new Check(4, TITLE, Outcome.PEOPLE_KNOWN, List.of())
        : new Check(4, TITLE, Outcome.PEOPLE_UNKNOWN, unknown);
  }
}
