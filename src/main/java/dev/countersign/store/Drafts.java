package dev.countersign.store;

import dev.countersign.model.BadInput;
import dev.countersign.model.ChangeId;
import java.time.Clock;
import java.util.Optional;

/** Unfinished texts of a change, such as its record. Callable from any thread. */
public final class Drafts {
  /** The key of the change record, JSON. */
  public static final String RECORD = "record";

  private final Database database;
  private final Clock clock;

  Drafts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Keeps a text in place of what was there.
   *
   * @param key which of the change's texts, such as {@link #RECORD}
   * @throws BadInput {@code store.no-such-change}
   */
  public Draft put(ChangeId change, String key, String text) {
    Draft draft = new Draft(text, Times.now(clock));
    database.change(on -> {
      Changes.require(on, change);
      Sql.update(
          on,
          "INSERT INTO draft VALUES (?, ?, ?, ?) ON CONFLICT (change, key)"
              + " DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at",
          change,
          key,
          text,
          draft.updatedAt().toEpochMilli());
    });
    return draft;
  }

  /** The text under this key. */
  public Optional<Draft> get(ChangeId change, String key) {
    return database.read(on ->
        Sql.first(
            on,
            "SELECT text, updated_at FROM draft WHERE change = ? AND key = ?",
            row -> new Draft(row.getString("text"), Times.at(row, "updated_at")),
            change,
            key));
  }

  /** Forgets the text under this key, if there is one. */
  public void remove(ChangeId change, String key) {
    database.change(
        on -> Sql.update(on, "DELETE FROM draft WHERE change = ? AND key = ?", change, key));
  }
}
