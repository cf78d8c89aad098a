package dev.countersign.git;

import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps the user's and the machine's Git configuration, and with it filters, hooks and helpers, out
 * of everything this room does.
 */
public final class GitEnvironment {
  private static final int MEBIBYTE = 1024 * 1024;

  private GitEnvironment() {}

  /**
   * Takes effect for the whole process. Every public entry to this room calls it; calling it again
   * changes nothing. Any thread.
   */
  public static synchronized void install() {
    if (SystemReader.getInstance() instanceof QuietSystemReader) {
      return;
    }
    // Measured aside: what JGit learns of a disk it would keep in the user's configuration, which
    // is
    // not ours to write, so that every start would wait some two seconds for it.
    FS.FileStoreAttributes.setBackground(true);
    SystemReader.setInstance(new QuietSystemReader(SystemReader.getInstance()));
    WindowCacheConfig cache = new WindowCacheConfig();
    cache.setPackedGitLimit(64L * MEBIBYTE);
    cache.setDeltaBaseCacheLimit(32 * MEBIBYTE);
    cache.install();
  }
}
