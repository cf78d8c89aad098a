package dev.countersign.store;

import dev.countersign.model.ChangeId;
import dev.countersign.model.JournalLine;
import dev.countersign.model.Sha256;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * This workstation's append-only journal. Callable from any thread and from several processes; when
 * a line is returned, it is on the disk.
 */
public final class Journal {
  private final Database database;
  private final Clock clock;

  Journal(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The journal's id, made with the store and never changed. */
  public UUID id() {
    return database.read(JournalRows::id);
  }

  /**
   * Adds a line.
   *
   * @param kind lower-case words joined by hyphens
   * @param object digest of what it is about, if of anything
   */
  public JournalLine append(String kind, Optional<ChangeId> change, Optional<Sha256> object) {
    return database.write(on -> JournalRows.append(on, clock.instant(), kind, change, object));
  }

  /** The lines of one change, oldest first: what its bundle carries of this journal. */
  public List<JournalLine> lines(ChangeId change) {
    return database.read(on -> lines(JournalRows.ofChange(on, change)));
  }

  /** All lines, oldest first. */
  public List<JournalLine> all() {
    return database.read(on -> lines(JournalRows.all(on)));
  }

  /** Follows the whole journal from its first line. */
  public ChainCheck verifyChain() {
    return database.read(Journal::check);
  }

  private static ChainCheck check(Connection connection) throws SQLException {
    return new Chain(JournalRows.id(connection)).check(JournalRows.all(connection));
  }

  private static List<JournalLine> lines(List<Chain.Kept> kept) {
    return kept.stream().map(Chain.Kept::line).toList();
  }
}
