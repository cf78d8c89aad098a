package dev.countersign.store;

import dev.countersign.model.BadInput;
import dev.countersign.model.ChangeId;
import dev.countersign.model.JournalLine;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Sha256;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What this workstation keeps, in one SQLite database in a folder of its own. Callable from any
 * thread: all work is done by one thread that owns the connection, and callers wait for it. Several
 * processes may have the same store open. Every method of it and its parts may throw a {@link
 * MachineFailure}: {@code store.locked}, {@code store.full}, {@code store.read-only}, {@code
 * store.corrupt}, {@code store.io}; nothing is half-written then.
 */
public final class Store implements AutoCloseable {
  private static final int BUSY_MILLIS = 5000;
  private final Path folder;
  private final Clock clock;
  private final Database database;

  private Store(Path folder, Clock clock, Database database) {
    this.folder = folder;
    this.clock = clock;
    this.database = database;
  }

  /**
   * Opens the store in a folder, and makes both where they are missing. A store of an older version
   * is copied and then brought to ours.
   *
   * @throws BadInput {@code store.newer} or {@code store.foreign}; the file stays as it is
   * @throws MachineFailure also {@code store.folder}
   */
  public static Store open(Path folder, Clock clock) {
    return open(folder, clock, BUSY_MILLIS);
  }

  static Store open(Path folder, Clock clock, int busyMillis) {
    return new Store(
        folder, clock, new StoreOpening(Migration.all(), clock, busyMillis).open(folder));
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** The changes opened here. */
  public Changes changes() {
    return new Changes(database, clock);
  }

  /** Unfinished texts. */
  public Drafts drafts() {
    return new Drafts(database, clock);
  }

  /** What was marked as reviewed. */
  public Marks marks() {
    return new Marks(database, clock);
  }

  /** The evidence of each change. */
  public EvidenceFiles evidence() {
    return new EvidenceFiles(database, clock);
  }

  /** This workstation's journal. */
  public Journal journal() {
    return new Journal(database, clock);
  }

  /** What was opened last. */
  public Recents recents() {
    return new Recents(database, clock);
  }

  /** Choices of the user. */
  public Settings settings() {
    return new Settings(database);
  }

  /** Where the user's keys are. */
  public KnownKeys knownKeys() {
    return new KnownKeys(database);
  }

  /**
   * Keeps a signed statement and its line of the journal: both or neither.
   *
   * @param files path to bytes, added as {@link EvidenceFiles#putAll} does
   * @param statement digest of the statement, the line's object
   * @param kind the line's kind, such as {@code signed}
   * @throws BadInput {@link EvidenceFiles#CONFLICT}
   */
  public JournalLine recordSigned(
      ChangeId change, Map<String, byte[]> files, Sha256 statement, String kind) {
    return database.write(on -> {
      new EvidenceRows(on, change, clock.millis()).putAll(files);
      return JournalRows.append(
          on, clock.instant(), kind, Optional.of(change), Optional.of(statement));
    });
  }

  /** Reads the whole database and says whether it is sound; takes as long as reading the file. */
  public boolean isSound() {
    return database.read(
        on -> Sql.list(on, "PRAGMA quick_check(1)", row -> row.getString(1)).equals(List.of("ok")));
  }

  /** Ends the thread and closes the file. May be called more than once. */
  @Override
  public void close() {
    database.close();
  }

  Database database() {
    return database;
  }
}
