package dev.countersign.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Where the user's keys are. Callable from any thread. */
public final class KnownKeys {
  private final Database database;

  KnownKeys(Database database) {
    this.database = database;
  }

  /** Remembers a key in place of what was known of its file. */
  public void put(KnownKey key) {
    database.change(on ->
        Sql.update(
            on,
            "INSERT INTO known_key VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET fingerprint ="
                + " excluded.fingerprint, comment = excluded.comment,"
                + " made_here = excluded.made_here",
            absolute(key.file()),
            key.fingerprint(),
            key.comment(),
            key.madeHere()));
  }

  /** The key in this file. */
  public Optional<KnownKey> find(Path file) {
    return database.read(on ->
        Sql.first(on, "SELECT * FROM known_key WHERE path = ?", KnownKeys::key, absolute(file)));
  }

  /** All of them, sorted by file. */
  public List<KnownKey> all() {
    return database.read(
        on -> Sql.list(on, "SELECT * FROM known_key ORDER BY path", KnownKeys::key));
  }

  /** Forgets a key; its file stays. */
  public void forget(Path file) {
    database.change(on -> Sql.update(on, "DELETE FROM known_key WHERE path = ?", absolute(file)));
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static KnownKey key(ResultSet row) throws SQLException {
    return new KnownKey(
        Path.of(row.getString("path")),
        row.getString("fingerprint"),
        row.getString("comment"),
        row.getInt("made_here") == 1);
  }
}
