package dev.countersign.store;

import dev.countersign.model.BadInput;
import dev.countersign.model.ChangeId;
import dev.countersign.model.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The evidence of each change as a tree of files. Evidence only grows: a path keeps its bytes,
 * except for the files of the current basis. Equal content is kept once. Callable from any thread;
 * when a method returns, what it wrote is on the disk.
 */
public final class EvidenceFiles {
  /** The code of the {@link BadInput} for other bytes under a path that has some already. */
  public static final String CONFLICT = EvidenceRows.CONFLICT;

  private final Database database;
  private final Clock clock;

  EvidenceFiles(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Adds a file; the same bytes under the same path again change nothing.
   *
   * @throws BadInput {@link #CONFLICT} where the path has other bytes, {@code evidence.path},
   *     {@code evidence.too-large}
   */
  public void put(ChangeId change, String path, byte[] bytes) {
    putAll(change, Map.of(path, bytes));
  }

  /** Adds several files as {@link #put} does, all or none of them. */
  public void putAll(ChangeId change, Map<String, byte[]> files) {
    database.change(on -> new EvidenceRows(on, change, clock.millis()).putAll(files));
  }

  /**
   * Makes another basis the current one: {@code basis.json}, {@code record/change.json} and {@code
   * source/…} are replaced as a whole, the basis that was there is kept as {@code
   * basis/<sha256>.json}, and everything else is added as {@link #putAll} does. All or nothing.
   *
   * @param files with {@code basis.json} among them
   * @throws BadInput as {@link #put}
   */
  public void replaceBasis(ChangeId change, Map<String, byte[]> files) {
    if (!files.containsKey(EvidencePaths.BASIS)) {
      throw new IllegalArgumentException("a basis is missing");
    }
    database.change(on -> new EvidenceRows(on, change, clock.millis()).replaceBasis(files));
  }

  /**
   * Keeps the longer of two texts of which one begins with the other, such as the lines of another
   * workstation's journal.
   *
   * @throws BadInput {@link #CONFLICT} where neither extends the other
   */
  public void extend(ChangeId change, String path, byte[] bytes) {
    database.change(on -> new EvidenceRows(on, change, clock.millis()).extend(path, bytes));
  }

  /** All files of a change, sorted by path. */
  public List<EvidenceFile> list(ChangeId change) {
    return database.read(on ->
        Sql.list(
            on,
            "SELECT f.path, f.sha256, length(c.bytes) AS size FROM evidence_file f"
                + " JOIN content c ON c.sha256 = f.sha256 WHERE f.change = ? ORDER BY f.path",
            EvidenceFiles::file,
            change));
  }

  /** The bytes under a path. */
  public Optional<byte[]> get(ChangeId change, String path) {
    return database.read(on -> new EvidenceRows(on, change, clock.millis()).bytes(path));
  }

  private static EvidenceFile file(ResultSet row) throws SQLException {
    return new EvidenceFile(
        row.getString("path"), new Sha256(row.getString("sha256")), row.getLong("size"));
  }
}
