package dev.countersign.signing;

import dev.countersign.model.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The decrypted inside of an OpenSSH private key file.
 *
 * @param pkcs8 the private key
 * @param comment the comment, safe to show
 */
// Never compared: the array is there to be wiped.
@SuppressWarnings("ArrayRecordComponent")
record KeySecret(byte[] pkcs8, String comment) {

  /** Reads the inside; nothing where the two check numbers differ, as after a wrong passphrase. */
  static Optional<KeySecret> read(byte[] clear, String type) throws WireFault {
    WireReader in = new WireReader(clear);
    long check = in.uint32();
    if (in.uint32() != check) {
      return Optional.empty();
    }
    if (!in.ascii().equals(type)) {
      throw new WireFault("its private part is of another type than its public part");
    }
    byte[] pkcs8 = PrivateKeyDecoder.pkcs8(type, in);
    String comment = new String(in.string(), StandardCharsets.UTF_8);
    int padding = in.remaining();
    for (int i = 1; i <= padding; i++) {
      if (in.raw(1)[0] != (byte) i) {
        throw new WireFault("its private part is damaged");
      }
    }
    return Optional.of(new KeySecret(pkcs8, VisibleText.escape(comment)));
  }

  /** The inside for a new Ed25519 key, padded to the cipher's block. */
  static byte[] write(int check, byte[] point, byte[] seed, String comment) {
    WireWriter both = new WireWriter().raw(seed).raw(point);
    WireWriter out =
        new WireWriter()
            .uint32(check)
            .uint32(check)
            .string("ssh-ed25519")
            .string(point)
            .string(both.bytes())
            .string(comment);
    both.wipe();
    for (int i = 1; out.size() % KeyCipher.BLOCK != 0; i++) {
      out.raw(new byte[] {(byte) i});
    }
    byte[] clear = out.bytes();
    out.wipe();
    return clear;
  }
}
