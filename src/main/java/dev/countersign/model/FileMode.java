package dev.countersign.model;

/** What an entry of a Git tree is. */
public enum FileMode {
  /** An ordinary file. */
  REGULAR("100644"),
  /** A file with the executable bit. */
  EXECUTABLE("100755"),
  /** A symbolic link; its blob is the link's target. */
  SYMLINK("120000"),
  /** A submodule; its id is a commit of another repository. */
  GITLINK("160000");

  private final String octal;

  FileMode(String octal) {
    this.octal = octal;
  }

  /** The six octal digits that Git prints. */
  public String octal() {
    return octal;
  }

  /** True for what has text or bytes to read: a file, executable or not. */
  public boolean isFile() {
    return this == REGULAR || this == EXECUTABLE;
  }

  /**
   * The mode with these bits, as Git canonicalises them: any regular file is one of the first two.
   *
   * @throws IllegalArgumentException for a tree or unknown bits
   */
  public static FileMode ofBits(int bits) {
    return switch (bits & 0170000) {
      case 0100000 -> (bits & 0100) != 0 ? EXECUTABLE : REGULAR;
      case 0120000 -> SYMLINK;
      case 0160000 -> GITLINK;
      default -> throw new IllegalArgumentException("not the mode of a file: " + bits);
    };
  }
}
