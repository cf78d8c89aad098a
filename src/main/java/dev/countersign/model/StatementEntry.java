package dev.countersign.model;

import java.util.Comparator;

/**
 * A statement with its identity.
 *
 * @param id digest of its exact bytes
 * @param statement what the bytes say
 */
public record StatementEntry(Sha256 id, Statement statement) {
  /**
   * The order in which statements claim to have been made. Of those of the same second, one that
   * had another before it has seen more, since a signer has seen all that was there; only what
   * neither knew of the other is ordered by id.
   */
  public static final Comparator<StatementEntry> OLDEST_FIRST =
      Comparator.comparing((StatementEntry entry) -> entry.statement().claimedAt())
          .thenComparingInt(entry -> entry.statement().seen().size())
          .thenComparing(StatementEntry::id);
}
