package dev.countersign.evidence.verify;

import dev.countersign.evidence.EvidenceContents;
import dev.countersign.evidence.FiledStatement;
import dev.countersign.model.Basis;
import dev.countersign.model.Statement;
import java.util.List;
import java.util.Optional;

/** Whether each statement is about this change, and about a basis that is here. */
final class StatementBinding {
  private StatementBinding() {}

  static void check(EvidenceContents contents, List<String> reasons) {
    for (FiledStatement filed : contents.statements().values()) {
      Statement statement = filed.statement();
      if (!statement.changeId().equals(contents.basis().changeId())) {
        reasons.add(
            "statement %s is about another change, %s".formatted(filed.id(), statement.changeId()));
        continue;
      }
      Optional<Basis> basis = contents.basis(statement.basis());
      if (basis.isEmpty()) {
        reasons.add(
            "statement %s is about the basis %s, which is not here"
                .formatted(filed.id(), statement.basis()));
      } else if (!fits(statement, basis.get())) {
        reasons.add("statement " + filed.id() + " does not fit the basis that it names");
      }
    }
    contents
        .olderBases()
        .forEach((digest, basis) -> {
          if (!basis.changeId().equals(contents.basis().changeId())) {
            reasons.add("the older basis " + digest + " is of another change");
          }
        });
  }

  private static boolean fits(Statement statement, Basis basis) {
    return statement.repository().equals(basis.repository())
        && statement.targetRef().equals(basis.targetRef())
        && statement.base().equals(basis.base())
        && statement.head().equals(basis.head());
  }
}
