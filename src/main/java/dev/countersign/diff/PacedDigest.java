package dev.countersign.diff;

import dev.countersign.model.Sha256;
import java.security.MessageDigest;

/** SHA-256 in pieces, between which it is asked whether to go on. */
final class PacedDigest {
  private static final int PIECE = 1 << 16;

  private PacedDigest() {}

  /** Adds the bytes from {@code start} to before {@code end}. */
  static void update(MessageDigest digest, byte[] bytes, int start, int end, Work work) {
    for (int at = start; at < end; at += Math.min(PIECE, end - at)) {
      int length = Math.min(PIECE, end - at);
      work.add(length);
      digest.update(bytes, at, length);
    }
  }

  static Sha256 of(byte[] bytes, Work work) {
    MessageDigest digest = Sha256.digest();
    update(digest, bytes, 0, bytes.length, work);
    return Sha256.ofDigest(digest.digest());
  }
}
