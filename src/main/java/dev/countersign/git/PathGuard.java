package dev.countersign.git;

import dev.countersign.model.BadInput;
import dev.countersign.model.VisibleText;
import java.io.File;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

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

  /** Refuses what either refuses. */
  PathGuard and(PathGuard other) {
    Set<String> both = new HashSet<>(includes);
    both.addAll(other.includes);
    return new PathGuard(both);
  }

  /**
   * Where {@code name} leads from {@code folder}: a file that does not exist where refused.
   *
   * @throws BadInput where the file of alternate object stores has a NUL character
   */
  File resolve(File folder, String name, BiFunction<File, String, File> usual) {
    if (name.indexOf('\0') >= 0 && isObjects(folder)) {
      throw new BadInput(
          "git.alternates",
          "The file "
              + VisibleText.escape(new File(folder, "info/alternates").toString())
              + " has a line with a NUL character, which can name no folder; correct that line or"
              + " remove it.");
    }
    return refuses(folder, name)
        ? new File(folder, "countersign-follows-no-include")
        : usual.apply(folder, name);
  }

  private boolean refuses(File folder, String name) {
    boolean include = includes.contains(name) || includes.contains("~/" + name);
    boolean elsewhere = name.startsWith("//") || name.startsWith("\\\\");
    return include || (elsewhere && isObjects(folder));
  }

  private static boolean isObjects(@Nullable File folder) {
    return folder != null && folder.getName().equals("objects");
  }
}
