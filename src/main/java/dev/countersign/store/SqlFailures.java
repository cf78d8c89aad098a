package dev.countersign.store;

import dev.countersign.model.MachineFailure;
import dev.countersign.model.VisibleText;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite says, as the sentence for a person. */
final class SqlFailures {
  private SqlFailures() {}

  static MachineFailure of(SQLException cause, Path file) {
    String store = "The store " + VisibleText.escape(file.toString());
    return switch (primaryCode(cause)) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new MachineFailure(
              "store.locked",
              store + " is in use by another program; close it and try again.",
              cause);
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          new MachineFailure(
              "store.corrupt",
              store
                  + " is damaged and was not changed; move it away and restore a copy, or start"
                  + " with --store and another folder.",
              cause);
      case SQLITE_FULL ->
          new MachineFailure(
              "store.full",
              store
                  + " cannot grow because the disk is full; nothing was lost: free some space and"
                  + " try again.",
              cause);
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
          new MachineFailure(
              "store.read-only",
              store
                  + " cannot be opened for writing; check the permissions of its folder, or give"
                  + " another with --store.",
              cause);
      case SQLITE_IOERR ->
          new MachineFailure(
              "store.io",
              store
                  + " cannot be read or written by this machine; check the disk and its free space.",
              cause);
      default ->
          new MachineFailure(
              "store.failed",
              store + " refused an operation of ours; this is a defect, please report it.",
              cause);
    };
  }

  private static SQLiteErrorCode primaryCode(SQLException cause) {
    return cause instanceof SQLiteException sqlite
        ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)
        : SQLiteErrorCode.SQLITE_ERROR;
  }
}
