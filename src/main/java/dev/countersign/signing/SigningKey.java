package dev.countersign.signing;

import dev.countersign.model.MachineFailure;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/**
 * A private key that is ready to sign, until it is closed. Closing wipes what we hold of it (copies
 * that the JDK made while signing are left to its garbage collector). Safe for use by several
 * threads.
 */
public final class SigningKey implements AutoCloseable {
  private final SshPublicKey publicKey;
  private final String comment;
  private final String method;
  private final byte[] pkcs8;
  private boolean closed;

  SigningKey(SshPublicKey publicKey, String comment, String method, byte[] pkcs8) {
    this.publicKey = publicKey;
    this.comment = comment;
    this.method = method;
    this.pkcs8 = pkcs8;
  }

  /** The public half. */
  public SshPublicKey publicKey() {
    return publicKey;
  }

  /** {@code SHA256:…} as OpenSSH prints it. */
  public String fingerprint() {
    return publicKey.fingerprint();
  }

  /** {@code type base64 comment} as in a {@code .pub} file, without newline. */
  public String publicKeyLine() {
    return comment.isEmpty() ? publicKey.line() : publicKey.line() + " " + comment;
  }

  /** The key's comment, safe to show; may be empty. */
  public String comment() {
    return comment;
  }

  /** How the key was had: {@code file}, {@code file-passphrase} or {@code made-here}. */
  public String method() {
    return method;
  }

  /**
   * Signs {@code message} for a purpose.
   *
   * @param namespace the purpose, such as {@code approval-v1@countersign}; printable ASCII
   * @return the armored SSHSIG, ASCII with a newline at its end
   * @throws IllegalStateException when the key was closed
   * @throws MachineFailure {@code key.cannot-sign} when this Java cannot sign with it
   */
  public String sign(String namespace, byte[] message) {
    try {
      return trySign(namespace, message);
    } catch (GeneralSecurityException | ProviderException e) {
      throw new MachineFailure(
          "key.cannot-sign",
          "The key "
              + fingerprint()
              + " cannot sign on this machine: its algorithm is not available; use an Ed25519 key.",
          e);
    }
  }

  /** As {@link #sign}, for a key of which it is not known yet that it works. */
  String trySign(String namespace, byte[] message) throws GeneralSecurityException {
    if (namespace.isEmpty() || !namespace.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
      throw new IllegalArgumentException("not a namespace: " + namespace);
    }
    byte[] signed = SshSignature.signedBytes(namespace, new byte[0], message);
    return SshSignature.of(publicKey, namespace, signature(signed)).armor();
  }

  private synchronized byte[] signature(byte[] message) throws GeneralSecurityException {
    if (closed) {
      throw new IllegalStateException("the key was closed");
    }
    SignatureScheme scheme = SignatureScheme.ofKeyType(publicKey.type()).orElseThrow();
    PrivateKey key =
        KeyFactory.getInstance(scheme.keyAlgorithm())
            .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    return scheme.sign(key, message);
  }

  /** Wipes the private half; signing is over. May be called more than once. */
  @Override
  public synchronized void close() {
    closed = true;
    Arrays.fill(pkcs8, (byte) 0);
  }

  @Override
  public String toString() {
    return fingerprint();
  }
}
