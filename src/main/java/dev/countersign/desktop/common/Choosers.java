package dev.countersign.desktop.common;

import java.nio.file.Path;
import java.util.Optional;

/** Asks for files and folders. To be used on the FX thread; empty where somebody thinks better. */
public interface Choosers {
  /** An existing folder. */
  Optional<Path> folder(String title);

  /** An existing file. */
  Optional<Path> file(String title);

  /** A file to write. */
  Optional<Path> save(String title, String suggestedName);

  /** For a platform without choosers: nothing is ever chosen. */
  static Choosers none() {
    return new Choosers() {
      @Override
      public Optional<Path> folder(String title) {
        return Optional.empty();
      }

      @Override
      public Optional<Path> file(String title) {
        return Optional.empty();
      }

      @Override
      public Optional<Path> save(String title, String suggestedName) {
        return Optional.empty();
      }
    };
  }
}
