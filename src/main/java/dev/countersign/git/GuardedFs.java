package dev.countersign.git;

import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.ProcessResult;
import org.eclipse.jgit.util.SystemReader;

/**
 * The guarded file system for this machine, and what those of all platforms answer alike where JGit
 * wants to start a process or run a hook.
 */
final class GuardedFs {
  private GuardedFs() {}

  static FS with(PathGuard guard) {
    return SystemReader.getInstance().isWindows()
        ? new GuardedWindowsFs(guard)
        : new GuardedPosixFs(guard);
  }

  /** Always thrown: whoever asks for a shell has a command of the repository to run in it. */
  static IllegalStateException noCommand() {
    return new IllegalStateException("no command of a repository is ever run");
  }

  /** What every hook gives: there is none. */
  static ProcessResult noHook() {
    return new ProcessResult(ProcessResult.Status.NOT_PRESENT);
  }
}
