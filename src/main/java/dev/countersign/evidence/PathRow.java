package dev.countersign.evidence;

import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Oid;
import dev.countersign.model.RepoPath;
import dev.countersign.model.Sha256;
import java.util.Optional;

/**
 * One line of the path table: how one path differs between base and head, without renames.
 *
 * @param path which
 * @param oldSide in base; empty where it was added
 * @param newSide in head; empty where it was deleted
 */
public record PathRow(RepoPath path, Optional<Side> oldSide, Optional<Side> newSide) {

  /**
   * One side of it.
   *
   * @param mode what it is
   * @param id the blob, or the commit of a submodule
   * @param digest of the blob's bytes; empty for a submodule alone
   */
  public record Side(FileMode mode, Oid id, Optional<Sha256> digest) {
    /** A submodule has no bytes here, everything else has. */
    public Side {
      if (digest.isPresent() == (mode == FileMode.GITLINK)) {
        throw new IllegalArgumentException("a digest is there for all but submodules");
      }
    }
  }

  /** Something must differ. */
  public PathRow {
    if (oldSide.equals(newSide)) {
      throw new IllegalArgumentException("nothing differs");
    }
  }

  /** The kind of change. */
  public ChangeKind kind() {
    if (oldSide.isEmpty()) {
      return ChangeKind.ADDED;
    }
    if (newSide.isEmpty()) {
      return ChangeKind.DELETED;
    }
    FileMode before = oldSide.get().mode();
    FileMode after = newSide.get().mode();
    if (before != after && !(before.isFile() && after.isFile())) {
      return ChangeKind.TYPE_CHANGED;
    }
    return oldSide.get().id().equals(newSide.get().id())
        ? ChangeKind.MODE_CHANGED
        : ChangeKind.MODIFIED;
  }

  /** The same as an entry of a change set. */
  public FileChange change() {
    int similarity = kind() == ChangeKind.MODE_CHANGED ? 100 : 0;
    return new FileChange(kind(), oldSide.map(this::side), newSide.map(this::side), similarity);
  }

  private FileSide side(Side side) {
    return new FileSide(path, side.mode(), side.id());
  }
}
