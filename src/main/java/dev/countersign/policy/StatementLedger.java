package dev.countersign.policy;

import dev.countersign.model.Sha256;
import dev.countersign.model.Statement;
import dev.countersign.model.StatementEntry;
import dev.countersign.model.StatementKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The statements of one change whose signers are humans of the policy, signing with a key of
 * theirs. What a person withdrew or replaced themselves is left out.
 */
final class StatementLedger {
  /**
   * A statement with its signer.
   *
   * @param entry the statement
   * @param person who signed it
   */
  record Signed(StatementEntry entry, Person person) {
    Statement statement() {
      return entry.statement();
    }
  }

  private final BasisFacts basis;
  private final List<Signed> standing = new ArrayList<>();

  StatementLedger(PeopleIndex people, BasisFacts basis, List<StatementEntry> statements) {
    this.basis = basis;
    Map<Sha256, Signed> signed = new HashMap<>();
    List<Signed> inOrder = new ArrayList<>();
    for (StatementEntry entry : statements) {
      signer(people, entry.statement())
          .map(person -> new Signed(entry, person))
          .filter(found -> signed.putIfAbsent(entry.id(), found) == null)
          .ifPresent(inOrder::add);
    }
    Set<Sha256> withdrawn = new HashSet<>();
    Set<Sha256> replaced = new HashSet<>();
    for (Signed later : inOrder) {
      Statement statement = later.statement();
      if (statement.kind() == StatementKind.WITHDRAW) {
        statement.withdraws().filter(id -> own(signed, id, later)).ifPresent(withdrawn::add);
      }
      statement.supersedes().stream().filter(id -> own(signed, id, later)).forEach(replaced::add);
    }
    for (Signed found : inOrder) {
      boolean rejects = found.statement().kind() == StatementKind.REJECT;
      Sha256 id = found.entry().id();
      if (!withdrawn.contains(id) && (rejects || !replaced.contains(id))) {
        standing.add(found);
      }
    }
  }

  /** Those of one kind that stand, about any iteration of the change. */
  List<Signed> standing(StatementKind kind) {
    return standing.stream().filter(found -> found.statement().kind() == kind).toList();
  }

  /** Those of one kind that stand and are about the current basis. */
  List<Signed> current(StatementKind kind) {
    return standing(kind).stream().filter(this::isCurrent).toList();
  }

  boolean isCurrent(Signed signed) {
    Statement statement = signed.statement();
    return basis.digest().equals(Optional.of(statement.basis()))
        && statement.base().equals(basis.base())
        && statement.head().equals(basis.head());
  }

  private Optional<Person> signer(PeopleIndex people, Statement statement) {
    return people
        .byId(statement.signer().id())
        .filter(Person::human)
        .filter(person -> person.keys().contains(statement.signer().key()))
        .filter(person -> statement.changeId().equals(basis.changeId()));
  }

  private static boolean own(Map<Sha256, Signed> signed, Sha256 id, Signed later) {
    Signed earlier = signed.get(id);
    return earlier != null && earlier.person().id().equals(later.person().id());
  }
}
