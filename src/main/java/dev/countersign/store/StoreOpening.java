package dev.countersign.store;

import dev.countersign.model.MachineFailure;
import dev.countersign.model.VisibleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.sqlite.SQLiteConfig;

/** From a folder to an open database of our version. */
final class StoreOpening {
  static final String FILE = "countersign.db";
  private final List<Migration> migrations;
  private final Clock clock;
  private final int busyMillis;

  StoreOpening(List<Migration> migrations, Clock clock, int busyMillis) {
    this.migrations = migrations;
    this.clock = clock;
    this.busyMillis = busyMillis;
  }

  Database open(Path folder) {
    createFolder(folder);
    Path file = folder.resolve(FILE);
    Migrator migrator = new Migrator(migrations, clock);
    try {
      if (Files.exists(file) && Files.size(file) > 0) {
        // Through a connection that cannot write, so that what we refuse stays as it is.
        try (Connection reading = connect(file, true)) {
          migrator.requireOurs(reading, file);
        }
      }
      return openChecked(file, migrator);
    } catch (SQLException e) {
      throw SqlFailures.of(e, file);
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  // The connection lives as long as the database that is returned.
  @SuppressWarnings("try")
  private Database openChecked(Path file, Migrator migrator) throws SQLException {
    Connection connection = connect(file, false);
    try {
      migrator.requireOurs(connection, file);
      migrator.migrate(connection, file);
      Database.transaction(connection, StoreOpening::identify);
      return new Database(file, connection);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static boolean identify(Connection connection) throws SQLException {
    if (Sql.number(connection, "SELECT count(*) FROM journal_identity") > 0) {
      return false;
    }
    Sql.update(connection, "INSERT INTO journal_identity VALUES (1, ?)", UUID.randomUUID());
    return true;
  }

  private Connection connect(Path file, boolean readOnly) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(busyMillis);
    config.enforceForeignKeys(true);
    if (readOnly) {
      config.setReadOnly(true);
    } else {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    }
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  private static void createFolder(Path folder) {
    try {
      if (Files.isDirectory(folder)) {
        return;
      }
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  private static MachineFailure unusable(Path path, IOException cause) {
    return new MachineFailure(
        "store.folder",
        "The store "
            + VisibleText.escape(path.toString())
            + " cannot be made or read; check its permissions, or give another folder with"
            + " --store.",
        cause);
  }
}
