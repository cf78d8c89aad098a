package dev.countersign.evidence;

import dev.countersign.model.Oid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes the ids of Git objects: what {@code git hash-object} prints. */
public final class GitObjectId {
  private GitObjectId() {}

  /**
   * The id of an object in the object format that {@code like} is of.
   *
   * @param type {@code blob}, {@code tree} or {@code commit}
   * @param bytes the content, without Git's header
   */
  public static Oid of(String type, byte[] bytes, Oid like) {
    MessageDigest digest = digest(like.hex().length() == 40 ? "SHA-1" : "SHA-256");
    digest.update((type + " " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
    return new Oid(HexFormat.of().formatHex(digest.digest(bytes)));
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
