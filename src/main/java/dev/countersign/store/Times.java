package dev.countersign.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;

/** Instants as the database has them: milliseconds since 1970. */
final class Times {
  private Times() {}

  /** Now, as precisely as it can be read back. */
  static Instant now(Clock clock) {
    return Instant.ofEpochMilli(clock.millis());
  }

  static Instant at(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }
}
