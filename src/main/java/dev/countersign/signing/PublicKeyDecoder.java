package dev.countersign.signing;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Turns the fields that follow the type in a public key's blob into a key of the JDK. */
final class PublicKeyDecoder {
  static final int MIN_RSA_BITS = 2048;
  static final int MAX_RSA_BITS = 16384;
  private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private PublicKeyDecoder() {}

  static PublicKey decode(String type, WireReader in) throws WireFault {
    try {
      return switch (type) {
        case "ssh-ed25519", SecurityKeys.ED25519 -> ed25519(in.string());
        case "ssh-rsa" -> rsa(in);
        case "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521" ->
            ecdsa(type.substring("ecdsa-sha2-".length()), in);
        case SecurityKeys.ECDSA -> ecdsa("nistp256", in);
        default -> throw new WireFault("its type is not one that is supported");
      };
    } catch (GeneralSecurityException e) {
      throw new WireFault("its numbers are not those of a key");
    }
  }

  private static PublicKey ed25519(byte[] point) throws WireFault, GeneralSecurityException {
    if (point.length != 32) {
      throw new WireFault("its length is not that of an Ed25519 key");
    }
    byte[] encoded = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + point.length);
    System.arraycopy(point, 0, encoded, ED25519_PREFIX.length, point.length);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  private static PublicKey rsa(WireReader in) throws WireFault, GeneralSecurityException {
    BigInteger exponent = in.mpint(64);
    BigInteger modulus = in.mpint(MAX_RSA_BITS);
    if (modulus.bitLength() < MIN_RSA_BITS) {
      throw new WireFault("an RSA key has to have at least " + MIN_RSA_BITS + " bits");
    }
    if (!exponent.testBit(0) || exponent.bitLength() < 2) {
      throw new WireFault("its exponent is not that of an RSA key");
    }
    return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
  }

  private static PublicKey ecdsa(String curve, WireReader in)
      throws WireFault, GeneralSecurityException {
    if (!in.ascii().equals(curve)) {
      throw new WireFault("its curve is not the one that its type names");
    }
    ECParameterSpec parameters = curve(curve);
    ECPoint point = point(in.string(), parameters);
    return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, parameters));
  }

  /** The domain parameters of {@code nistp256}, {@code nistp384} or {@code nistp521}. */
  static ECParameterSpec curve(String name) throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp" + name.substring("nistp".length()) + "r1"));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }

  private static ECPoint point(byte[] encoded, ECParameterSpec parameters) throws WireFault {
    BigInteger p = ((ECFieldFp) parameters.getCurve().getField()).getP();
    int width = (p.bitLength() + 7) / 8;
    if (encoded.length != 1 + 2 * width || encoded[0] != 4) {
      throw new WireFault("its point is not well-formed");
    }
    BigInteger x = new BigInteger(1, Arrays.copyOfRange(encoded, 1, 1 + width));
    BigInteger y = new BigInteger(1, Arrays.copyOfRange(encoded, 1 + width, encoded.length));
    BigInteger right =
        x.pow(3)
            .add(parameters.getCurve().getA().multiply(x))
            .add(parameters.getCurve().getB())
            .mod(p);
    if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0 || !y.multiply(y).mod(p).equals(right)) {
      throw new WireFault("its point is not on its curve");
    }
    return new ECPoint(x, y);
  }
}
