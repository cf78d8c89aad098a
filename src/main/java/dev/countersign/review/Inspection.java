package dev.countersign.review;

import dev.countersign.model.ChangeId;
import dev.countersign.model.ChangeRecord;
import dev.countersign.policy.BasisFacts;
import dev.countersign.policy.Decision;
import dev.countersign.policy.EvaluationInput;
import dev.countersign.policy.Evaluator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the policy requires of a range that nobody has said anything about yet. */
public final class Inspection {
  /** Stands for the change that a mere look does not open. */
  private static final ChangeId NO_CHANGE = new ChangeId(new UUID(0, 0));

  private Inspection() {}

  /** The decision on a range with a record and without any statement. */
  public static Decision decide(ReviewRange content, ChangeRecord record, Instant instant) {
    Range range = content.range();
    return Evaluator.evaluate(
        new EvaluationInput(
            new BasisFacts(NO_CHANGE, Optional.empty(), range.base(), range.head()),
            content.files().stream().map(ReviewFile::classification).toList(),
            content.commits(),
            List.of(),
            record,
            List.of(),
            Optional.empty(),
            content.policy(),
            instant,
            instant,
            Optional.empty(),
            false,
            Optional.empty()));
  }
}
