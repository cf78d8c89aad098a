package dev.countersign.signing;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Optional;

/** How a kind of key signs: the name in the signature and the JDK's algorithm behind it. */
enum SignatureScheme {
  ED25519("ssh-ed25519", "ssh-ed25519", "Ed25519", 0),
  ECDSA_P256("ecdsa-sha2-nistp256", "ecdsa-sha2-nistp256", "SHA256withECDSAinP1363Format", 32),
  ECDSA_P384("ecdsa-sha2-nistp384", "ecdsa-sha2-nistp384", "SHA384withECDSAinP1363Format", 48),
  ECDSA_P521("ecdsa-sha2-nistp521", "ecdsa-sha2-nistp521", "SHA512withECDSAinP1363Format", 66),
  SK_ED25519(SecurityKeys.ED25519, SecurityKeys.ED25519, "Ed25519", 0),
  SK_ECDSA(SecurityKeys.ECDSA, SecurityKeys.ECDSA, "SHA256withECDSAinP1363Format", 32),
  RSA_SHA512("ssh-rsa", "rsa-sha2-512", "SHA512withRSA", 0),
  RSA_SHA256("ssh-rsa", "rsa-sha2-256", "SHA256withRSA", 0);

  private final String keyType;
  private final String id;
  private final String algorithm;
  private final int scalarBytes;

  SignatureScheme(String keyType, String id, String algorithm, int scalarBytes) {
    this.keyType = keyType;
    this.id = id;
    this.algorithm = algorithm;
    this.scalarBytes = scalarBytes;
  }

  /** What a key of this type signs with; the first of its schemes. */
  static Optional<SignatureScheme> ofKeyType(String keyType) {
    return Arrays.stream(values()).filter(s -> s.keyType.equals(keyType)).findFirst();
  }

  /** The scheme that a signature names, where keys of {@code keyType} may use it. */
  static Optional<SignatureScheme> of(String id, String keyType) {
    return Arrays.stream(values())
        .filter(s -> s.id.equals(id) && s.keyType.equals(keyType))
        .findFirst();
  }

  /** The JDK's name for the keys. */
  String keyAlgorithm() {
    return switch (this) {
      case ED25519, SK_ED25519 -> "Ed25519";
      case ECDSA_P256, ECDSA_P384, ECDSA_P521, SK_ECDSA -> "EC";
      case RSA_SHA512, RSA_SHA256 -> "RSA";
    };
  }

  /** The signature in its wire form, {@code string id, string bytes}. */
  byte[] sign(PrivateKey key, byte[] message) throws GeneralSecurityException {
    Signature signer = Signature.getInstance(algorithm);
    signer.initSign(key);
    signer.update(message);
    byte[] raw = signer.sign();
    byte[] body = scalarBytes == 0 ? raw : EcScalars.toWire(raw);
    return new WireWriter().string(id).string(body).bytes();
  }

  boolean verify(PublicKey key, byte[] message, byte[] body) throws WireFault {
    byte[] raw = scalarBytes == 0 ? body : EcScalars.fromWire(body, scalarBytes);
    try {
      Signature verifier = Signature.getInstance(algorithm);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(raw);
    } catch (GeneralSecurityException e) {
      // The JDK throws where the bytes cannot be a signature at all, such as of a wrong length.
      return false;
    }
  }
}
