package dev.countersign.store;

import dev.countersign.model.BadInput;
import dev.countersign.model.ChangeId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What each person has marked as reviewed in a change. A unit's id says what content it is, so a
 * mark survives a new iteration where that content did. Callable from any thread; when a method
 * returns, the marks are on the disk.
 */
public final class Marks {
  private final Database database;
  private final Clock clock;

  Marks(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Marks one unit.
   *
   * @throws BadInput {@code store.no-such-change}
   */
  public void set(ChangeId change, String person, String unit) {
    setAll(change, person, List.of(unit));
  }

  /**
   * Marks several units, all or none of them.
   *
   * @throws BadInput {@code store.no-such-change}
   */
  public void setAll(ChangeId change, String person, Collection<String> units) {
    database.change(on -> {
      Changes.require(on, change);
      for (String unit : units) {
        Sql.update(
            on,
            "INSERT INTO mark VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            change,
            person,
            unit,
            clock.millis());
      }
    });
  }

  /** Takes one mark away, if it is there. */
  public void unset(ChangeId change, String person, String unit) {
    unsetAll(change, person, List.of(unit));
  }

  /** Takes several marks away, all or none of them. */
  public void unsetAll(ChangeId change, String person, Collection<String> units) {
    database.change(on -> {
      for (String unit : units) {
        Sql.update(
            on,
            "DELETE FROM mark WHERE change = ? AND person = ? AND unit = ?",
            change,
            person,
            unit);
      }
    });
  }

  /** The ids of all units that a person has marked in a change, sorted. */
  public Set<String> of(ChangeId change, String person) {
    return database.read(on ->
        new TreeSet<>(
            Sql.list(
                on,
                "SELECT unit FROM mark WHERE change = ? AND person = ?",
                row -> row.getString(1),
                change,
                person)));
  }
}
