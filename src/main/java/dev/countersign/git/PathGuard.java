package dev.countersign.git;

import java.io.File;
import java.util.Set;

/**
 * Where JGit may look when a file of the repository names another file. An include in a
 * repository's configuration could lead to a device, a pipe or somebody's secrets, so it leads
 * nowhere; an alternate object store must not be on another machine.
 *
 * @param includes the include paths that the repository's configuration names
 */
record PathGuard(Set<String> includes) {
  PathGuard {
    includes = Set.copyOf(includes);
  }

  static PathGuard none() {
    return new PathGuard(Set.of());
  }

  /** True where JGit gets a file that does not exist in place of the one that is named. */
  boolean refuses(File folder, String name) {
    boolean include = includes.contains(name) || includes.contains("~/" + name);
    boolean elsewhere = name.startsWith("//") || name.startsWith("\\\\");
    return include || (elsewhere && folder != null && folder.getName().equals("objects"));
  }

  static File nowhere(File folder) {
    return new File(folder, "countersign-follows-no-include");
  }
}
