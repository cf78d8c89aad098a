package dev.countersign.git;

import java.io.File;
import java.io.OutputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS_POSIX;
import org.eclipse.jgit.util.ProcessResult;
import org.jspecify.annotations.Nullable;

/** JGit's file system on Linux and macOS, that starts no process and runs no hook. */
final class GuardedPosixFs extends FS_POSIX {
  private static final int USUAL_UMASK = 0022;
  private final PathGuard guard;

  GuardedPosixFs(PathGuard guard) {
    this.guard = guard;
    setUmask(USUAL_UMASK);
  }

  @Override
  public FS newInstance() {
    return new GuardedPosixFs(guard);
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
