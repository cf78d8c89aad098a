package dev.countersign.signing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The outside of an OpenSSH private key file ({@code openssh-key-v1}, OpenSSH's PROTOCOL.key): the
 * public key in the clear and a private part, encrypted or not.
 *
 * @param cipher {@code none} or how the private part is encrypted
 * @param salt salt of the key derivation, empty without a passphrase
 * @param rounds rounds of the key derivation
 * @param key the public key
 * @param secret the private part
 */
// Never compared: the arrays are there to be wiped.
@SuppressWarnings("ArrayRecordComponent")
record KeyContainer(String cipher, byte[] salt, long rounds, SshPublicKey key, byte[] secret) {
  static final String BEGIN = "-----BEGIN OPENSSH PRIVATE KEY-----";
  static final String END = "-----END OPENSSH PRIVATE KEY-----";
  static final String NONE = "none";
  private static final byte[] MAGIC = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern BLANKS = Pattern.compile("[ \t\r\n]+");
  private static final int WIDTH = 70;

  boolean encrypted() {
    return !cipher.equals(NONE);
  }

  static KeyContainer parse(String text) throws WireFault {
    String stripped = text.strip();
    if (!stripped.startsWith(BEGIN) || !stripped.endsWith(END)) {
      throw new WireFault("its first or last line is missing");
    }
    String body = stripped.substring(BEGIN.length(), stripped.length() - END.length());
    byte[] bytes = StrictBase64.decode(BLANKS.matcher(body).replaceAll(""));
    try {
      return read(new WireReader(bytes));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static KeyContainer read(WireReader in) throws WireFault {
    if (!Arrays.equals(in.raw(MAGIC.length), MAGIC)) {
      throw new WireFault("it does not begin as one");
    }
    String cipher = in.ascii();
    String kdf = in.ascii();
    WireReader options = new WireReader(in.string());
    byte[] salt = new byte[0];
    long rounds = 0;
    if (cipher.equals(NONE) != kdf.equals(NONE) || (!kdf.equals(NONE) && !kdf.equals("bcrypt"))) {
      throw new WireFault("its key derivation is not one that is supported");
    }
    if (!kdf.equals(NONE)) {
      salt = options.string();
      rounds = options.uint32();
    }
    options.end();
    if (in.uint32() != 1) {
      throw new WireFault("it has to hold exactly one key");
    }
    SshPublicKey key = SshPublicKey.ofBlob(in.string());
    byte[] secret = in.string();
    if (cipher.equals(NONE) || KeyCipher.isKnown(cipher)) {
      // Ciphers that are not supported may have a tag behind; they are refused by name later.
      in.end();
    }
    return new KeyContainer(cipher, salt, rounds, key, secret);
  }

  /** The file's text. The caller wipes {@link #secret()}. */
  String text() {
    WireWriter options = new WireWriter();
    if (encrypted()) {
      options.string(salt).uint32(rounds);
    }
    WireWriter out =
        new WireWriter()
            .raw(MAGIC)
            .string(cipher)
            .string(encrypted() ? "bcrypt" : NONE)
            .string(options.bytes())
            .uint32(1)
            .string(key.blob())
            .string(secret);
    String base64 = StrictBase64.encode(out.bytes());
    out.wipe();
    StringBuilder text = new StringBuilder(BEGIN).append('\n');
    for (int i = 0; i < base64.length(); i += WIDTH) {
      text.append(base64, i, Math.min(i + WIDTH, base64.length())).append('\n');
    }
    return text.append(END).append('\n').toString();
  }
}
