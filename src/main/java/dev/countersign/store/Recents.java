package dev.countersign.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What was opened last. Callable from any thread. */
public final class Recents {
  private final Database database;
  private final Clock clock;

  Recents(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What can be opened. */
  public enum Kind {
    /** A clone on this machine. */
    REPOSITORY,
    /** An approval bundle. */
    BUNDLE;

    private String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Something that was opened.
   *
   * @param path absolute
   * @param openedAt when last; whole milliseconds
   */
  public record Recent(Path path, Instant openedAt) {}

  /** Notes that it is opened now. */
  public void opened(Kind kind, Path path) {
    database.change(on ->
        Sql.update(
            on,
            "INSERT INTO recent VALUES (?, ?, ?)"
                + " ON CONFLICT DO UPDATE SET opened_at = excluded.opened_at",
            kind.column(),
            absolute(path),
            clock.millis()));
  }

  /** The last ones, newest first, at most {@code limit}. */
  public List<Recent> list(Kind kind, int limit) {
    return database.read(on ->
        Sql.list(
            on,
            "SELECT path, opened_at FROM recent WHERE kind = ?"
                + " ORDER BY opened_at DESC, path LIMIT ?",
            Recents::recent,
            kind.column(),
            limit));
  }

  /** Forgets one, if it is there. */
  public void forget(Kind kind, Path path) {
    database.change(on ->
        Sql.update(
            on, "DELETE FROM recent WHERE kind = ? AND path = ?", kind.column(), absolute(path)));
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static Recent recent(ResultSet row) throws SQLException {
    return new Recent(Path.of(row.getString("path")), Times.at(row, "opened_at"));
  }
}
