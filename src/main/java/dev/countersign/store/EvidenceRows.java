package dev.countersign.store;

import dev.countersign.model.BadInput;
import dev.countersign.model.ChangeId;
import dev.countersign.model.Sha256;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads and writes one change's files of evidence inside a transaction. */
final class EvidenceRows {
  static final String CONFLICT = "evidence.conflict";
  private static final int MAX_BYTES = 512 * 1024 * 1024;
  private final Connection connection;
  private final ChangeId change;
  private final long now;

  EvidenceRows(Connection connection, ChangeId change, long now) {
    this.connection = connection;
    this.change = change;
    this.now = now;
  }

  void putAll(Map<String, byte[]> files) throws SQLException {
    for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
      put(file.getKey(), file.getValue());
    }
  }

  void put(String path, byte[] bytes) throws SQLException {
    EvidencePaths.require(path);
    Sha256 digest = Sha256.of(bytes);
    Optional<Existing> existing = existing(path);
    if (existing.isEmpty()) {
      insert(path, digest, bytes);
    } else if (!existing.get().path().equals(path) || !existing.get().digest().equals(digest)) {
      throw conflict(path, existing.get(), digest);
    }
  }

  void replaceBasis(Map<String, byte[]> files) throws SQLException {
    Optional<byte[]> oldBasis = bytes(EvidencePaths.BASIS);
    if (oldBasis.isPresent() && !Arrays.equals(oldBasis.get(), files.get(EvidencePaths.BASIS))) {
      put("basis/" + Sha256.of(oldBasis.get()) + ".json", oldBasis.get());
    }
    List<String> paths =
        Sql.list(
            connection,
            "SELECT path FROM evidence_file WHERE change = ?",
            row -> row.getString(1),
            change);
    for (String path : paths) {
      if (EvidencePaths.belongsToBasis(path)) {
        remove(path);
      }
    }
    putAll(files);
    sweep();
  }

  void extend(String path, byte[] bytes) throws SQLException {
    Optional<byte[]> old = bytes(path);
    if (old.isPresent() && startsWith(old.get(), bytes)) {
      return;
    }
    if (old.isPresent() && startsWith(bytes, old.get())) {
      remove(path);
    }
    put(path, bytes);
    sweep();
  }

  Optional<byte[]> bytes(String path) throws SQLException {
    return Sql.first(
        connection,
        "SELECT c.bytes FROM evidence_file f JOIN content c ON c.sha256 = f.sha256"
            + " WHERE f.change = ? AND f.path = ?",
        row -> row.getBytes(1),
        change,
        path);
  }

  private void insert(String path, Sha256 digest, byte[] bytes) throws SQLException {
    if (bytes.length > MAX_BYTES) {
      throw new BadInput(
          "evidence.too-large",
          path + " is larger than 512 MiB and cannot be kept as evidence; leave it out.");
    }
    Sql.update(
        connection, "INSERT INTO content VALUES (?, ?) ON CONFLICT DO NOTHING", digest, bytes);
    Sql.update(
        connection, "INSERT INTO evidence_file VALUES (?, ?, ?, ?)", change, path, digest, now);
  }

  private void remove(String path) throws SQLException {
    Sql.update(connection, "DELETE FROM evidence_file WHERE change = ? AND path = ?", change, path);
  }

  private void sweep() throws SQLException {
    Sql.update(
        connection, "DELETE FROM content WHERE sha256 NOT IN (SELECT sha256 FROM evidence_file)");
  }

  private Optional<Existing> existing(String path) throws SQLException {
    return Sql.first(
        connection,
        "SELECT path, sha256 FROM evidence_file WHERE change = ? AND path = ? COLLATE NOCASE",
        row -> new Existing(row.getString(1), new Sha256(row.getString(2))),
        change,
        path);
  }

  private BadInput conflict(String path, Existing existing, Sha256 offered) {
    return new BadInput(
        CONFLICT,
        "The evidence of change "
            + change
            + " has "
            + existing.path()
            + " with digest "
            + existing.digest()
            + ", but other bytes came for "
            + path
            + " with digest "
            + offered
            + "; nothing was changed, and one of the two is damaged or forged.");
  }

  private static boolean startsWith(byte[] text, byte[] beginning) {
    return beginning.length <= text.length
        && Arrays.equals(text, 0, beginning.length, beginning, 0, beginning.length);
  }

  private record Existing(String path, Sha256 digest) {}
}
