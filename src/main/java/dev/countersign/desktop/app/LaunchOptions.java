package dev.countersign.desktop.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the desktop is started.
 *
 * @param store the folder of the store
 * @param open a repository or bundle to open at once
 * @param policyFolder policy files given by hand for the repository to open
 */
public record LaunchOptions(Path store, Optional<Path> open, Optional<Path> policyFolder) {
  /** Opens on the first screen. */
  public static LaunchOptions of(Path store) {
    return new LaunchOptions(store, Optional.empty(), Optional.empty());
  }
}
