package dev.countersign.signing;

import dev.countersign.model.BadInput;
import dev.countersign.model.VisibleText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A detached OpenSSH signature (SSHSIG version 1, SHA-512), as {@code ssh-keygen -Y sign} writes
 * one. The format is OpenSSH's PROTOCOL.sshsig; beyond it, the armor has to be exactly the one that
 * an encoder gives. Immutable.
 */
public final class SshSignature {
  /** The only hash that counts here. */
  public static final String HASH = "sha512";

  private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);
  private final SshPublicKey key;
  private final String namespace;
  private final byte[] reserved;
  private final byte[] signature;

  private SshSignature(SshPublicKey key, String namespace, byte[] reserved, byte[] signature) {
    this.key = key;
    this.namespace = namespace;
    this.reserved = reserved;
    this.signature = signature;
  }

  /**
   * Reads an armored signature strictly.
   *
   * @throws BadInput {@code signature.malformed} where it is not one, or its bytes are not exactly
   *     those that an encoder gives
   */
  public static SshSignature parse(byte[] armor) {
    try {
      return read(armor);
    } catch (WireFault e) {
      throw new BadInput("signature.malformed", malformed(e), e);
    }
  }

  /** Reads {@code armor} and checks it as {@link #verify(byte[], String)} does; never throws. */
  public static Verification verify(byte[] armor, byte[] message, String namespace) {
    try {
      return read(armor).verify(message, namespace);
    } catch (WireFault e) {
      return new Verification.Invalid(malformed(e));
    }
  }

  /** Checks that these are the bytes that were signed, and for this purpose. Never throws. */
  public Verification verify(byte[] message, String namespace) {
    if (!this.namespace.equals(namespace)) {
      return new Verification.Invalid(
          "The signature is for “"
              + VisibleText.escape(this.namespace)
              + "” and not for “"
              + VisibleText.escape(namespace)
              + "”.");
    }
    try {
      if (key.verify(signedBytes(namespace, reserved, message), signature)) {
        return new Verification.Valid(key);
      }
      return new Verification.Invalid(
          "The signature of key " + key.fingerprint() + " is not one of these bytes.");
    } catch (WireFault e) {
      return new Verification.Invalid(malformed(e));
    }
  }

  /** The key that it says it was made with. */
  public SshPublicKey key() {
    return key;
  }

  /** The purpose it was made for. */
  public String namespace() {
    return namespace;
  }

  /** A copy of the field that the format keeps for later; empty today. */
  public byte[] reserved() {
    return reserved.clone();
  }

  /** A copy of the signature itself in the SSH wire format. */
  public byte[] signature() {
    return signature.clone();
  }

  /** The armor: text of ASCII lines, with a newline at its end. */
  public String armor() {
    return Armor.encode(
        new WireWriter()
            .raw(MAGIC)
            .uint32(1)
            .string(key.blob())
            .string(namespace)
            .string(reserved)
            .string(HASH)
            .string(signature)
            .bytes());
  }

  static SshSignature of(SshPublicKey key, String namespace, byte[] signature) {
    return new SshSignature(key, namespace, new byte[0], signature);
  }

  /** What the key signs in place of the message. */
  static byte[] signedBytes(String namespace, byte[] reserved, byte[] message) {
    return new WireWriter()
        .raw(MAGIC)
        .string(namespace)
        .string(reserved)
        .string(HASH)
        .string(sha512(message))
        .bytes();
  }

  private static SshSignature read(byte[] armor) throws WireFault {
    WireReader in = new WireReader(Armor.decode(armor));
    if (!Arrays.equals(in.raw(MAGIC.length), MAGIC)) {
      throw new WireFault("it does not begin as one");
    }
    if (in.uint32() != 1) {
      throw new WireFault("only version 1 is supported");
    }
    SshPublicKey key = SshPublicKey.ofBlob(in.string());
    String namespace = in.ascii();
    byte[] reserved = in.string();
    if (namespace.isEmpty()) {
      throw new WireFault("it names no namespace");
    }
    if (!in.ascii().equals(HASH)) {
      throw new WireFault("its hash has to be sha512");
    }
    byte[] signature = in.string();
    in.end();
    return new SshSignature(key, namespace, reserved, signature);
  }

  private static byte[] sha512(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA-512").digest(message);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-512", e);
    }
  }

  private static String malformed(WireFault fault) {
    return "This is not an OpenSSH signature (SSHSIG): " + fault.reason() + ".";
  }
}
