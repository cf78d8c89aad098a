package dev.countersign.signing;

/** Whether a signature is one of the given bytes; who may sign is another question. */
public sealed interface Verification {
  /**
   * The bytes were signed with this key.
   *
   * @param key the key that the signature carries
   */
  record Valid(SshPublicKey key) implements Verification {
    /** The key's fingerprint, {@code SHA256:…}. */
    public String fingerprint() {
      return key.fingerprint();
    }

    /** The key as {@code type base64}. */
    public String line() {
      return key.line();
    }
  }

  /**
   * The signature is not one of these bytes for this purpose.
   *
   * @param reason a complete sentence
   */
  record Invalid(String reason) implements Verification {}
}
