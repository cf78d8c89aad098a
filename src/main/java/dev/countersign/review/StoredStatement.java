package dev.countersign.review;

import dev.countersign.model.Sha256;
import dev.countersign.model.Statement;
import dev.countersign.model.StatementEntry;
import java.util.Optional;

/**
 * A statement about a change as this workstation keeps it.
 *
 * @param entry the statement with its identity
 * @param fault why it does not count, such as a key that is not the signer's; empty where it does
 */
public record StoredStatement(StatementEntry entry, Optional<String> fault) {
  /** Digest of its exact bytes. */
  public Sha256 id() {
    return entry.id();
  }

  /** What it says. */
  public Statement statement() {
    return entry.statement();
  }
}
