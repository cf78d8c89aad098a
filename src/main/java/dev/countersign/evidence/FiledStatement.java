package dev.countersign.evidence;

import dev.countersign.model.Sha256;
import dev.countersign.model.Statement;
import dev.countersign.model.StatementEntry;
import java.util.SortedMap;

/**
 * A statement as evidence has it, its signatures not yet judged.
 *
 * @param id digest of its bytes
 * @param statement what they say
 * @param files the statement and its signatures under their names in evidence
 */
public record FiledStatement(Sha256 id, Statement statement, SortedMap<String, byte[]> files) {
  /** The statement with its identity. */
  public StatementEntry entry() {
    return new StatementEntry(id, statement);
  }
}
