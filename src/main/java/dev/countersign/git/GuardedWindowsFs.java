package dev.countersign.git;

import java.io.File;
import java.io.OutputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS_Win32;
import org.eclipse.jgit.util.ProcessResult;
import org.jspecify.annotations.Nullable;

/** JGit's file system on Windows, that starts no process and runs no hook. */
final class GuardedWindowsFs extends FS_Win32 {
  private final PathGuard guard;

  GuardedWindowsFs(PathGuard guard) {
    this.guard = guard;
  }

  @Override
  public FS newInstance() {
    return new GuardedWindowsFs(guard);
  }

  @Override
  public File resolve(File dir, String name) {
    return guard.resolve(dir, name, super::resolve);
  }

  @Override
  public ProcessBuilder runInShell(String cmd, String[] args) {
    throw GuardedFs.noCommand();
  }

  @Override
  public ProcessResult runHookIfPresent(
      Repository repository,
      String hookName,
      String[] args,
      OutputStream outRedirect,
      OutputStream errRedirect,
      String stdinArgs) {
    return GuardedFs.noHook();
  }

  @Override
  protected @Nullable File discoverGitExe() {
    return null;
  }
}
