package dev.countersign.signing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Turns the fields that follow the type in a private key into PKCS #8, which the JDK reads. */
final class PrivateKeyDecoder {
  private static final byte[] ED25519_PREFIX =
      HexFormat.of().parseHex("302e020100300506032b657004220420");
  private static final int SEED = 32;

  private PrivateKeyDecoder() {}

  static byte[] pkcs8(String type, WireReader in) throws WireFault {
    try {
      return switch (type) {
        case "ssh-ed25519" -> {
          in.string();
          yield ed25519(in.string());
        }
        case "ssh-rsa" -> rsa(in);
        case "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521" -> {
          String curve = in.ascii();
          in.string();
          ECPrivateKeySpec spec =
              new ECPrivateKeySpec(in.mpint(521), PublicKeyDecoder.curve(curve));
          yield KeyFactory.getInstance("EC").generatePrivate(spec).getEncoded();
        }
        default -> throw new WireFault("keys of its type are not supported");
      };
    } catch (GeneralSecurityException e) {
      throw new WireFault("its numbers are not those of a key");
    }
  }

  /** PKCS #8 of the seed, the first half of {@code secret}, which is wiped. */
  static byte[] ed25519(byte[] secret) throws WireFault {
    if (secret.length != 2 * SEED) {
      throw new WireFault("its length is not that of an Ed25519 key");
    }
    byte[] encoded = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + SEED);
    System.arraycopy(secret, 0, encoded, ED25519_PREFIX.length, SEED);
    Arrays.fill(secret, (byte) 0);
    return encoded;
  }

  private static byte[] rsa(WireReader in) throws WireFault, GeneralSecurityException {
    int bits = PublicKeyDecoder.MAX_RSA_BITS;
    BigInteger n = in.mpint(bits);
    BigInteger e = in.mpint(bits);
    BigInteger d = in.mpint(bits);
    BigInteger coefficient = in.mpint(bits);
    BigInteger p = in.mpint(bits);
    BigInteger q = in.mpint(bits);
    BigInteger one = BigInteger.ONE;
    if (p.compareTo(one) <= 0 || q.compareTo(one) <= 0) {
      throw new WireFault("its numbers are not those of a key");
    }
    return KeyFactory.getInstance("RSA")
        .generatePrivate(
            new RSAPrivateCrtKeySpec(
                n, e, d, p, q, d.mod(p.subtract(one)), d.mod(q.subtract(one)), coefficient))
        .getEncoded();
  }
}
