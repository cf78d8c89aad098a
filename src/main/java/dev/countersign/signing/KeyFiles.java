package dev.countersign.signing;

import dev.countersign.model.BadInput;
import dev.countersign.model.MachineFailure;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * OpenSSH private key files: Ed25519, ECDSA and RSA are read, Ed25519 is made. No passphrase is
 * kept: its characters are wiped before a method returns or throws.
 */
public final class KeyFiles {
  private KeyFiles() {}

  /**
   * Reads a private key; its method is {@code file}, or {@code file-passphrase} when it was
   * encrypted. The source is asked only in that case, once.
   *
   * @throws BadInput {@code key.not-found}, {@code key.unreadable}, {@code key.not-a-key}, {@code
   *     key.pem}, {@code key.damaged}, {@code key.unsupported-cipher}, {@code
   *     key.passphrase-needed} where the source has none, {@code key.wrong-passphrase}
   */
  public static SigningKey load(Path privateKey, PassphraseSource passphrases) {
    KeyContainer container = container(privateKey);
    String method = container.encrypted() ? "file-passphrase" : "file";
    return KeyUnlocking.unlock(privateKey, container, passphrases, method);
  }

  /** As {@link #load}, for a key that {@link #create} made: its method is {@code made-here}. */
  public static SigningKey loadMadeHere(Path privateKey, PassphraseSource passphrases) {
    return KeyUnlocking.unlock(privateKey, container(privateKey), passphrases, "made-here");
  }

  /**
   * Reads the public half of a private key file without its passphrase, or a {@code .pub} file.
   *
   * @throws BadInput as {@link #load}, but never about a passphrase
   */
  public static PublicKeyInfo publicOf(Path file) {
    String text = KeyFileText.read(file);
    if (!KeyFileText.looksPrivate(text)) {
      return KeyFileText.publicKey(file, text, false);
    }
    KeyContainer container = container(file, text);
    Arrays.fill(container.secret(), (byte) 0);
    String comment = KeyFileText.commentBeside(file, container.key());
    return new PublicKeyInfo(container.key(), comment, container.encrypted());
  }

  /**
   * Makes an Ed25519 key and writes it, readable by nobody else where the file system can say so,
   * with its {@code .pub} beside it. Nothing is overwritten, and nothing is left where it fails.
   *
   * @param privateKey the file to make; its folder has to exist
   * @param comment one line for people, such as a name and a host; may be empty
   * @param passphrase what to encrypt it with; wiped. Nothing leaves the key in the clear
   * @return the key, its method {@code made-here}
   * @throws BadInput {@code key.exists}, {@code key.comment} or {@code key.empty-passphrase}
   * @throws MachineFailure {@code key.not-written}
   */
  public static SigningKey create(Path privateKey, String comment, Optional<char[]> passphrase) {
    try {
      return KeyMaking.create(privateKey, comment, passphrase);
    } finally {
      passphrase.ifPresent(characters -> Arrays.fill(characters, '\0'));
    }
  }

  private static KeyContainer container(Path file) {
    return container(file, KeyFileText.read(file));
  }

  private static KeyContainer container(Path file, String text) {
    KeyFileText.requirePrivate(file, text);
    try {
      return KeyContainer.parse(text);
    } catch (WireFault e) {
      throw KeyFileText.damaged(file, e);
    }
  }
}
