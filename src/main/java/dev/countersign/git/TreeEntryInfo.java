package dev.countersign.git;

import dev.countersign.model.Oid;
import dev.countersign.model.RepoPath;

/**
 * One entry of a Git tree, as found.
 *
 * @param path the whole path where a path was asked for, the bare name where a tree was listed
 * @param mode the mode's bits as the tree has them, not canonicalised: {@code 0100664} stays so
 * @param id the blob, the tree, or for a submodule the commit of another repository
 */
public record TreeEntryInfo(RepoPath path, int mode, Oid id) {
  private static final int TYPE = 0170000;

  /** True for a folder. */
  public boolean isTree() {
    return (mode & TYPE) == 0040000;
  }

  /** True for a regular file, executable or not; false for a symbolic link. */
  public boolean isRegularFile() {
    return (mode & TYPE) == 0100000;
  }
}
