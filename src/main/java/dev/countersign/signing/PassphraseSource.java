package dev.countersign.signing;

import java.nio.file.Path;
import java.util.Optional;

/** Where a passphrase comes from when a key needs one: a dialog, a terminal, a test. */
@FunctionalInterface
public interface PassphraseSource {
  /**
   * Asks once. The array is wiped by the one who asked.
   *
   * @param key the key's file
   * @return the passphrase, or nothing where nobody gave one
   */
  Optional<char[]> passphrase(Path key);

  /** Never has one. */
  static PassphraseSource none() {
    return key -> Optional.empty();
  }
}
