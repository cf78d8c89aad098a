package dev.countersign.diff;

import dev.countersign.model.RepoPath;
import java.util.Locale;

/** Where a symbolic link of a repository leads. */
public enum LinkReach {
  /** To a place inside the work tree. */
  INSIDE,
  /** To a fixed place on the machine of whoever checks it out. */
  ABSOLUTE,
  /** Over the top of the work tree. */
  OUTSIDE,
  /** Into a folder named {@code .git}, where hooks and configuration are. */
  GIT_FOLDER;

  /** Where {@code target} leads from a link at {@code path}, by its text alone. */
  public static LinkReach of(RepoPath path, String target) {
    String slashes = target.replace('\\', '/');
    boolean hasDrive = slashes.length() > 1 && slashes.charAt(1) == ':';
    if (slashes.startsWith("/") || (hasDrive && Character.isLetter(slashes.charAt(0)))) {
      return ABSOLUTE;
    }
    String folder = path.folder();
    int depth = folder.isEmpty() ? 0 : folder.split("/", -1).length;
    for (String segment : slashes.split("/", -1)) {
      if (segment.equals("..")) {
        depth--;
      } else if (segment.toLowerCase(Locale.ROOT).equals(".git")) {
        return GIT_FOLDER;
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        depth++;
      }
      if (depth < 0) {
        return OUTSIDE;
      }
    }
    return INSIDE;
  }
}
