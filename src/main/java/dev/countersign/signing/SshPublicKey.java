package dev.countersign.signing;

import dev.countersign.model.BadInput;
import dev.countersign.model.Sha256;
import dev.countersign.model.VisibleText;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;

/**
 * A public key as OpenSSH writes one: Ed25519, ECDSA over a NIST curve, either of the two on a
 * security key, or RSA of at least 2048 bits. Two are equal where their bytes are. Immutable.
 */
public final class SshPublicKey {
  private static final int MAX_BYTES = 8 * 1024;
  private final String type;
  private final byte[] blob;
  private final PublicKey key;
  private final byte[] application;

  private SshPublicKey(String type, byte[] blob, PublicKey key, byte[] application) {
    this.type = type;
    this.blob = blob;
    this.key = key;
    this.application = application;
  }

  /**
   * Reads {@code type base64 [comment]}, a line of a {@code .pub} file.
   *
   * @throws BadInput {@code key.malformed} for anything else
   */
  public static SshPublicKey parseLine(String line) {
    try {
      return read(line);
    } catch (WireFault e) {
      throw new BadInput(
          "key.malformed",
          "“"
              + VisibleText.escape(line.length() > 60 ? line.substring(0, 60) + "…" : line)
              + "” is not a public key of OpenSSH: "
              + e.reason()
              + "; give the line of a .pub file.",
          e);
    }
  }

  static SshPublicKey read(String line) throws WireFault {
    String[] words = line.strip().split("[ \t]+", 3);
    if (words.length < 2) {
      throw new WireFault("a key is a type, a blank, and Base64");
    }
    SshPublicKey key = ofBlob(StrictBase64.decode(words[1]));
    if (!key.type.equals(words[0])) {
      throw new WireFault("the type before its Base64 is not the one in it");
    }
    return key;
  }

  static SshPublicKey ofBlob(byte[] blob) throws WireFault {
    if (blob.length > MAX_BYTES) {
      throw new WireFault("it is too long for a key");
    }
    WireReader in = new WireReader(blob);
    String type = in.ascii();
    PublicKey key = PublicKeyDecoder.decode(type, in);
    byte[] application = SecurityKeys.isOne(type) ? in.string() : new byte[0];
    in.end();
    return new SshPublicKey(type, blob.clone(), key, application);
  }

  /** The type, such as {@code ssh-ed25519}. */
  public String type() {
    return type;
  }

  /** A copy of the key's bytes in the SSH wire format. */
  public byte[] blob() {
    return blob.clone();
  }

  /** {@code SHA256:…} as OpenSSH prints it. */
  public String fingerprint() {
    byte[] digest = Sha256.digest().digest(blob);
    return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
  }

  /** {@code type base64}, without comment and newline. */
  public String line() {
    return type + " " + StrictBase64.encode(blob);
  }

  /** True where {@code signature}, {@code string scheme, string bytes}, is this key's. */
  boolean verify(byte[] message, byte[] signature) throws WireFault {
    WireReader in = new WireReader(signature);
    String id = in.ascii();
    byte[] body = in.string();
    byte[] signed =
        SecurityKeys.isOne(type) ? SecurityKeys.signedBytes(application, in, message) : message;
    in.end();
    SignatureScheme scheme =
        SignatureScheme.of(id, type)
            .orElseThrow(() -> new WireFault("a key of type " + type + " cannot sign so"));
    return scheme.verify(key, signed, body);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SshPublicKey that && Arrays.equals(blob, that.blob);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(blob);
  }

  @Override
  public String toString() {
    return fingerprint();
  }
}
