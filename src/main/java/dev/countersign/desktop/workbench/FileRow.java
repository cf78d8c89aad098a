package dev.countersign.desktop.workbench;

import dev.countersign.policy.FileGroup;
import dev.countersign.review.ReviewFile;

/** One row of the list of files. */
sealed interface FileRow {
  /** What folds and unfolds this row, and finds it again in a new list. */
  String key();

  /**
   * The heading of a group.
   *
   * @param open whether its files are listed
   */
  record Group(FileGroup group, Tally tally, boolean open) implements FileRow {
    @Override
    public String key() {
      return group.name();
    }
  }

  /**
   * A folder of the tree.
   *
   * @param group in which group
   * @param path the whole path, safe to show
   * @param label what of the path the folders around it do not say
   * @param depth how many folders are around it
   * @param open whether its content is listed
   */
  record Folder(FileGroup group, String path, String label, int depth, Tally tally, boolean open)
      implements FileRow {
    @Override
    public String key() {
      return group.name() + "/" + path;
    }
  }

  /**
   * A file.
   *
   * @param depth how many folders are around it in the tree; 0 in the flat list
   * @param tree whether its folder stands above it already
   */
  record Entry(ReviewFile file, int depth, boolean tree) implements FileRow {
    @Override
    public String key() {
      return Integer.toString(file.position());
    }
  }
}
