package dev.countersign.store;

import dev.countersign.model.BadInput;
import dev.countersign.model.VisibleText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** Brings a database to our version, each step in a transaction, after a copy of what was there. */
final class Migrator {
  private static final int APPLICATION_ID = 0x4353474e;
  private final List<Migration> migrations;
  private final Clock clock;

  Migrator(List<Migration> migrations, Clock clock) {
    this.migrations = migrations;
    this.clock = clock;
  }

  /** Refuses a database of another program or of a newer version of ours; only reads. */
  void requireOurs(Connection connection, Path file) throws SQLException {
    long version = version(connection);
    long tables = Sql.number(connection, "SELECT count(*) FROM sqlite_schema");
    long application = Sql.number(connection, "PRAGMA application_id");
    boolean empty = version == 0 && tables == 0;
    if (!empty && application != APPLICATION_ID) {
      throw new BadInput(
          "store.foreign",
          VisibleText.escape(file.toString())
              + " is a database of another program and was not touched; give another folder with"
              + " --store.");
    }
    if (version > target()) {
      throw newer(file);
    }
  }

  void migrate(Connection connection, Path file) throws SQLException {
    long version = version(connection);
    if (version > 0 && version < target()) {
      backUp(connection, file, version);
    }
    for (Migration migration : migrations) {
      Database.transaction(connection, on -> step(on, migration));
    }
  }

  /** The version is asked again inside: another process may have been faster. */
  private static boolean step(Connection connection, Migration migration) throws SQLException {
    if (version(connection) >= migration.version()) {
      return false;
    }
    Sql.script(connection, migration.script());
    Sql.script(connection, "PRAGMA user_version = " + migration.version());
    return true;
  }

  private void backUp(Connection connection, Path file, long version) throws SQLException {
    String name = "%s.v%03d-%d".formatted(file.getFileName(), version, clock.millis());
    Path copy = file.resolveSibling(name);
    if (!Files.exists(copy)) {
      Sql.update(connection, "VACUUM INTO ?", copy);
    }
  }

  private int target() {
    return migrations.getLast().version();
  }

  static BadInput newer(Path file) {
    return new BadInput(
        "store.newer",
        "The store "
            + VisibleText.escape(file.toString())
            + " was written by a newer version of Countersign and was not touched; use that"
            + " version, or another folder with --store.");
  }

  private static long version(Connection connection) throws SQLException {
    return Sql.number(connection, "PRAGMA user_version");
  }
}
