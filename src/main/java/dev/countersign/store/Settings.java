package dev.countersign.store;

import java.util.Optional;

/** Choices of the user, as texts under keys. No secrets. Callable from any thread. */
public final class Settings {
  private final Database database;

  Settings(Database database) {
    this.database = database;
  }

  /** The value under a key. */
  public Optional<String> get(String key) {
    return database.read(on ->
        Sql.first(on, "SELECT value FROM setting WHERE key = ?", row -> row.getString(1), key));
  }

  /** Keeps a value in place of what was there. */
  public void put(String key, String value) {
    database.change(on ->
        Sql.update(
            on,
            "INSERT INTO setting VALUES (?, ?)"
                + " ON CONFLICT DO UPDATE SET value = excluded.value",
            key,
            value));
  }

  /** Forgets the value under a key, if there is one. */
  public void remove(String key) {
    database.change(on -> Sql.update(on, "DELETE FROM setting WHERE key = ?", key));
  }
}
