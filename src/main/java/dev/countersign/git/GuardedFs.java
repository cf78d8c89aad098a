package dev.countersign.git;

import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/** The guarded file system for this machine. */
final class GuardedFs {
  private GuardedFs() {}

  static FS with(PathGuard guard) {
    return SystemReader.getInstance().isWindows()
        ? new GuardedWindowsFs(guard)
        : new GuardedPosixFs(guard);
  }
}
