package dev.countersign.git;

import dev.countersign.model.FileMode;
import dev.countersign.model.RepoPath;

/**
 * A regular file whose mode in a tree is none that Git writes today, such as {@code 100664}. Git
 * reads it as an ordinary or an executable file, and no patch can set it.
 *
 * @param path the file
 * @param bits the mode's bits as the tree has them
 */
public record LegacyMode(RepoPath path, int bits) {
  /** True for the mode of a regular file that Git reads as another one. */
  public static boolean is(int bits) {
    return (bits & 0170000) == 0100000 && bits != 0100644 && bits != 0100755;
  }

  /** The mode that Git takes it for. */
  public FileMode readAs() {
    return FileMode.ofBits(bits);
  }

  /** The octal digits that the tree has. */
  public String octal() {
    return Integer.toOctalString(bits);
  }
}
