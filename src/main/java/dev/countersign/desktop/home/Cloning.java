package dev.countersign.desktop.home;

import dev.countersign.git.CredentialSource;
import dev.countersign.model.Progress;
import java.nio.file.Path;

/** Clones repositories. May take long. */
@FunctionalInterface
public interface Cloning {
  /**
   * Clones a repository; gives its folder.
   *
   * @param url a URL or a path
   * @param folder the folder to make
   * @param credentials asked where the other side wants to know who is there
   */
  Path clone(String url, Path folder, CredentialSource credentials, Progress progress);
}
