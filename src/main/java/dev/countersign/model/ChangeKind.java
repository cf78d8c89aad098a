package dev.countersign.model;

/** How one file differs between base and head. */
public enum ChangeKind {
  /** Only the new side exists. */
  ADDED('A'),
  /** Same path, other content. */
  MODIFIED('M'),
  /** Only the old side exists. */
  DELETED('D'),
  /** The old path is gone and the new path has the same or a similar content. */
  RENAMED('R'),
  /** The old path stays and the new path has the same or a similar content. */
  COPIED('C'),
  /** Same path and content, other executable bit. */
  MODE_CHANGED('M'),
  /** File, symbolic link or submodule became another of these. */
  TYPE_CHANGED('T');

  private final char letter;

  ChangeKind(char letter) {
    this.letter = letter;
  }

  /** The status letter that Git prints. */
  public char letter() {
    return letter;
  }
}
