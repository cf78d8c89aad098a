package dev.countersign.store;

import dev.countersign.model.BadInput;
import dev.countersign.model.ChangeId;
import dev.countersign.model.Oid;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The changes that were opened on this workstation and their iterations. Callable from any thread;
 * every method may throw a {@code MachineFailure}.
 */
public final class Changes {
  private static final String NEWEST_FIRST = " ORDER BY c.created_at DESC, c.rowid DESC";
  private final Database database;
  private final Clock clock;

  Changes(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Keeps a new change under a new id. */
  public StoredChange create(Path repository, String repositoryId, String targetRef, String title) {
    return create(ChangeId.random(), repository, repositoryId, targetRef, title);
  }

  /**
   * Keeps a change under an id that was given elsewhere, as when a bundle is imported.
   *
   * @throws BadInput {@code store.change-exists} where the id is known already
   */
  public StoredChange create(
      ChangeId id, Path repository, String repositoryId, String targetRef, String title) {
    StoredChange change =
        new StoredChange(
            id, absolute(repository), repositoryId, targetRef, title, Times.now(clock));
    int added =
        database.write(on ->
            Sql.update(
                on,
                "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                id,
                change.repository(),
                repositoryId,
                targetRef,
                title,
                change.createdAt().toEpochMilli()));
    if (added == 0) {
      throw new BadInput(
          "store.change-exists", "The change " + id + " is in the store already; open it there.");
    }
    return change;
  }

  /** The change with this id. */
  public Optional<StoredChange> find(ChangeId id) {
    return database.read(
        on -> Sql.first(on, "SELECT c.* FROM change c WHERE id = ?", Changes::change, id));
  }

  /** The newest change of a target that has an iteration with exactly this base and head. */
  public Optional<StoredChange> find(Path repository, String targetRef, Oid base, Oid head) {
    return database.read(on ->
        Sql.first(
            on,
            "SELECT c.* FROM change c JOIN iteration i ON i.change = c.id"
                + " WHERE c.repository_path = ? AND c.target_ref = ?"
                + " AND i.base = ? AND i.head = ?"
                + NEWEST_FIRST,
            Changes::change,
            absolute(repository),
            targetRef,
            base,
            head));
  }

  /** The changes of one target of a clone, newest first. */
  public List<StoredChange> of(Path repository, String targetRef) {
    return database.read(on ->
        Sql.list(
            on,
            "SELECT c.* FROM change c WHERE repository_path = ? AND target_ref = ?" + NEWEST_FIRST,
            Changes::change,
            absolute(repository),
            targetRef));
  }

  /** All changes, newest first. */
  public List<StoredChange> all() {
    return database.read(
        on -> Sql.list(on, "SELECT c.* FROM change c" + NEWEST_FIRST, Changes::change));
  }

  /**
   * Gives a change another title.
   *
   * @throws BadInput {@code store.no-such-change}
   */
  public void setTitle(ChangeId id, String title) {
    database.change(on -> {
      require(on, id);
      Sql.update(on, "UPDATE change SET title = ? WHERE id = ?", title, id);
    });
  }

  /**
   * Says where the clone of a change is, as when a change that came in a bundle is first opened.
   *
   * @throws BadInput {@code store.no-such-change}
   */
  public void setRepository(ChangeId id, Path repository) {
    database.change(on -> {
      require(on, id);
      Sql.update(
          on, "UPDATE change SET repository_path = ? WHERE id = ?", absolute(repository), id);
    });
  }

  /**
   * Adds an iteration with the next number; the same base and head again is the one there is.
   *
   * @throws BadInput {@code store.no-such-change}
   */
  public StoredIteration addIteration(ChangeId id, Oid base, Oid head, boolean inRetrospect) {
    return database.write(on -> {
      require(on, id);
      Sql.update(
          on,
          "INSERT INTO iteration SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?"
              + " FROM iteration WHERE change = ? ON CONFLICT (change, base, head) DO NOTHING",
          id,
          base,
          head,
          inRetrospect,
          clock.millis(),
          id);
      return Sql.first(
              on,
              "SELECT * FROM iteration WHERE change = ? AND base = ? AND head = ?",
              Changes::iteration,
              id,
              base,
              head)
          .orElseThrow();
    });
  }

  /** The iterations of a change, oldest first. */
  public List<StoredIteration> iterations(ChangeId id) {
    return database.read(on ->
        Sql.list(
            on,
            "SELECT * FROM iteration WHERE change = ? ORDER BY number",
            Changes::iteration,
            id));
  }

  /** Refuses an id that is not in the store. */
  static void require(Connection connection, ChangeId id) throws SQLException {
    if (Sql.number(connection, "SELECT count(*) FROM change WHERE id = ?", id) == 0) {
      throw new BadInput(
          "store.no-such-change",
          "There is no change " + id + " in the store; open its range of commits first.");
    }
  }

  private static Path absolute(Path repository) {
    return repository.toAbsolutePath().normalize();
  }

  private static StoredChange change(ResultSet row) throws SQLException {
    return new StoredChange(
        ChangeId.parse(row.getString("id")),
        Path.of(row.getString("repository_path")),
        row.getString("repository_id"),
        row.getString("target_ref"),
        row.getString("title"),
        Times.at(row, "created_at"));
  }

  private static StoredIteration iteration(ResultSet row) throws SQLException {
    Instant openedAt = Times.at(row, "opened_at");
    return new StoredIteration(
        row.getInt("number"),
        new Oid(row.getString("base")),
        new Oid(row.getString("head")),
        row.getInt("in_retrospect") == 1,
        openedAt);
  }
}
