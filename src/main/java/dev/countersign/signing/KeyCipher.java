package dev.countersign.signing;

import dev.countersign.model.BadInput;
import dev.countersign.model.VisibleText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.sshd.common.config.keys.loader.openssh.kdf.BCrypt;

/** How the private part of an OpenSSH key file is encrypted under a passphrase. */
enum KeyCipher {
  AES_CTR("aes256-ctr", "AES/CTR/NoPadding"),
  AES_CBC("aes256-cbc", "AES/CBC/NoPadding");

  /** Bytes that the encrypted part is a multiple of. */
  static final int BLOCK = 16;

  /** What ssh-keygen uses since 2024. */
  static final int ROUNDS = 24;

  /** More would keep the program busy for minutes because a file says so. */
  private static final int MAX_ROUNDS = 1024;

  private static final int KEY_BYTES = 32;
  private static final int IV_BYTES = 16;
  private final String id;
  private final String transformation;

  KeyCipher(String id, String transformation) {
    this.id = id;
    this.transformation = transformation;
  }

  String id() {
    return id;
  }

  static boolean isKnown(String id) {
    return Arrays.stream(values()).anyMatch(cipher -> cipher.id.equals(id));
  }

  static KeyCipher of(String id, String file) {
    return Arrays.stream(values())
        .filter(cipher -> cipher.id.equals(id))
        .findFirst()
        .orElseThrow(() ->
            new BadInput(
                "key.unsupported-cipher",
                "The key "
                    + file
                    + " is encrypted with “"
                    + VisibleText.escape(id)
                    + "”, which is not supported: encrypt it anew with"
                    + " “ssh-keygen -p -Z aes256-ctr -f FILE”."));
  }

  byte[] decrypt(byte[] secret, byte[] salt, long rounds, char[] passphrase) throws WireFault {
    if (salt.length == 0 || salt.length > 64 || rounds < 1 || rounds > MAX_ROUNDS) {
      throw new WireFault("its salt or its number of rounds is out of bounds");
    }
    if (secret.length % BLOCK != 0) {
      throw new WireFault("its encrypted part is cut off");
    }
    return apply(Cipher.DECRYPT_MODE, secret, salt, (int) rounds, passphrase);
  }

  byte[] encrypt(byte[] clear, byte[] salt, char[] passphrase) {
    return apply(Cipher.ENCRYPT_MODE, clear, salt, ROUNDS, passphrase);
  }

  private byte[] apply(int mode, byte[] in, byte[] salt, int rounds, char[] passphrase) {
    byte[] password = utf8(passphrase);
    byte[] derived = new byte[KEY_BYTES + IV_BYTES];
    try {
      new BCrypt().pbkdf(password, salt, rounds, derived);
      Cipher cipher = Cipher.getInstance(transformation);
      cipher.init(
          mode,
          new SecretKeySpec(derived, 0, KEY_BYTES, "AES"),
          new IvParameterSpec(derived, KEY_BYTES, IV_BYTES));
      return cipher.doFinal(in);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES", e);
    } finally {
      Arrays.fill(password, (byte) 0);
      Arrays.fill(derived, (byte) 0);
    }
  }

  private static byte[] utf8(char[] text) {
    // A buffer of our own, so that no other copy of the secret is left behind.
    ByteBuffer encoded = ByteBuffer.allocate(4 * text.length);
    CharsetEncoder encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    encoder.encode(CharBuffer.wrap(text), encoded, true);
    byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
    Arrays.fill(encoded.array(), (byte) 0);
    return bytes;
  }
}
