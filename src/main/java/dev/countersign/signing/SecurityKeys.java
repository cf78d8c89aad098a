package dev.countersign.signing;

import dev.countersign.model.Sha256;
import java.util.Set;

/**
 * Keys on a FIDO device (OpenSSH's PROTOCOL.u2f): they sign digests together with flags and a
 * counter of the device.
 */
final class SecurityKeys {
  static final String ED25519 = "sk-ssh-ed25519@openssh.com";
  static final String ECDSA = "sk-ecdsa-sha2-nistp256@openssh.com";
  private static final Set<String> TYPES = Set.of(ED25519, ECDSA);
  private static final int TOUCHED = 1;

  private SecurityKeys() {}

  static boolean isOne(String type) {
    return TYPES.contains(type);
  }

  /**
   * What the device signed in place of {@code message}; reads the flags and counter that follow.
   */
  static byte[] signedBytes(byte[] application, WireReader in, byte[] message) throws WireFault {
    byte[] flagsAndCounter = in.raw(5);
    if ((flagsAndCounter[0] & TOUCHED) == 0) {
      throw new WireFault("nobody touched the security key when it signed");
    }
    return new WireWriter()
        .raw(Sha256.digest().digest(application))
        .raw(flagsAndCounter)
        .raw(Sha256.digest().digest(message))
        .bytes();
  }
}
