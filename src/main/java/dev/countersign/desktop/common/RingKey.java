package dev.countersign.desktop.common;

import java.nio.file.Path;

/**
 * A signing key that somebody has chosen or made on this workstation. Its passphrase is never kept.
 *
 * @param file the private key's file
 * @param name what people call it: the key's comment, or its file name; safe to show
 * @param fingerprint {@code SHA256:…} as OpenSSH prints it
 * @param needsPassphrase whether it is encrypted
 * @param madeHere whether this program made it
 */
public record RingKey(
    Path file, String name, String fingerprint, boolean needsPassphrase, boolean madeHere) {
  /** The same key, called {@code other} where that is not blank. */
  public RingKey named(String other) {
    return other.isBlank()
        ? this
        : new RingKey(file, other, fingerprint, needsPassphrase, madeHere);
  }

  @Override
  public String toString() {
    return name;
  }
}
