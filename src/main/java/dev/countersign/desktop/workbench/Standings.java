package dev.countersign.desktop.workbench;

import dev.countersign.model.ChangeRecord;
import dev.countersign.model.JournalLine;
import dev.countersign.model.Limit;
import dev.countersign.policy.Decision;
import dev.countersign.review.StoredStatement;
import java.util.List;

/**
 * How a change stands at one moment, for one person.
 *
 * @param decision what is required and how far it is met
 * @param statements who said what, oldest first
 * @param journal what happened on this workstation, oldest first
 * @param record the draft of the change record
 * @param recordChanged whether that draft is not what was submitted
 * @param limits bounds that were hit
 */
record Standings(
    Decision decision,
    List<StoredStatement> statements,
    List<JournalLine> journal,
    ChangeRecord record,
    boolean recordChanged,
    List<Limit> limits) {
  /** Copies the lists. */
  Standings {
    statements = List.copyOf(statements);
    journal = List.copyOf(journal);
    limits = List.copyOf(limits);
  }
}
