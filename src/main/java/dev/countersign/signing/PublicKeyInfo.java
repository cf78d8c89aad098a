package dev.countersign.signing;

/**
 * What a key file says without its passphrase.
 *
 * @param key the public key
 * @param comment the comment of the {@code .pub} file beside it, safe to show; empty where none
 * @param needsPassphrase true where the private part is encrypted
 */
public record PublicKeyInfo(SshPublicKey key, String comment, boolean needsPassphrase) {
  /** The key's fingerprint, {@code SHA256:…}. */
  public String fingerprint() {
    return key.fingerprint();
  }
}
