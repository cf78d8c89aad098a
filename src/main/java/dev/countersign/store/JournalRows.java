package dev.countersign.store;

import dev.countersign.model.ChangeId;
import dev.countersign.model.JournalLine;
import dev.countersign.model.Sha256;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and appends lines of the journal on a connection. */
final class JournalRows {
  private static final String SELECT =
      "SELECT l.*, i.uuid FROM journal_line l CROSS JOIN journal_identity i ";

  private JournalRows() {}

  static UUID id(Connection connection) throws SQLException {
    return Sql.first(
            connection,
            "SELECT uuid FROM journal_identity",
            row -> UUID.fromString(row.getString(1)))
        .orElseThrow(() -> new SQLException("the journal has no identity"));
  }

  /** Inside a transaction. */
  static JournalLine append(
      Connection connection,
      Instant now,
      String kind,
      Optional<ChangeId> change,
      Optional<Sha256> object)
      throws SQLException {
    Optional<Chain.Kept> last =
        Sql.first(connection, SELECT + "ORDER BY seq DESC LIMIT 1", JournalRows::line);
    Sha256 prevInChange = change.isEmpty() ? Sha256.ZERO : lastOf(connection, change.get());
    JournalLine line =
        new JournalLine(
            id(connection),
            last.map(kept -> kept.line().seq()).orElse(0L) + 1,
            last.map(Chain.Kept::digest).orElse(Sha256.ZERO),
            prevInChange,
            now.truncatedTo(ChronoUnit.SECONDS),
            kind,
            change,
            object);
    Sql.update(
        connection,
        "INSERT INTO journal_line VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        line.seq(),
        line.prev(),
        line.prevInChange(),
        line.at().getEpochSecond(),
        kind,
        change,
        object,
        line.digest());
    return line;
  }

  static List<Chain.Kept> all(Connection connection) throws SQLException {
    return Sql.list(connection, SELECT + "ORDER BY seq", JournalRows::line);
  }

  static List<Chain.Kept> ofChange(Connection connection, ChangeId change) throws SQLException {
    return Sql.list(
        connection, SELECT + "WHERE l.change = ? ORDER BY seq", JournalRows::line, change);
  }

  private static Sha256 lastOf(Connection connection, ChangeId change) throws SQLException {
    return Sql.first(
            connection,
            "SELECT sha256 FROM journal_line WHERE change = ? ORDER BY seq DESC LIMIT 1",
            row -> new Sha256(row.getString(1)),
            change)
        .orElse(Sha256.ZERO);
  }

  private static Chain.Kept line(ResultSet row) throws SQLException {
    JournalLine line =
        new JournalLine(
            UUID.fromString(row.getString("uuid")),
            row.getLong("seq"),
            new Sha256(row.getString("prev")),
            new Sha256(row.getString("prev_in_change")),
            Instant.ofEpochSecond(row.getLong("at_seconds")),
            row.getString("kind"),
            Optional.ofNullable(row.getString("change")).map(ChangeId::parse),
            Optional.ofNullable(row.getString("object")).map(Sha256::new));
    return new Chain.Kept(line, new Sha256(row.getString("sha256")));
  }
}
