package dev.countersign.git;

import java.io.File;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;

/**
 * A configuration without a file: nothing is read, and what JGit wants to keep is kept nowhere. A
 * repository is not tidied up behind its owner's back.
 */
final class EmptyConfig extends FileBasedConfig {
  EmptyConfig(Config parent, FS fs) {
    super(parent, new File("no-such-configuration"), fs);
    setBoolean("fetch", null, "autoGC", false);
  }

  @Override
  public void load() {}

  @Override
  public void save() {}

  @Override
  public boolean isOutdated() {
    return false;
  }
}
