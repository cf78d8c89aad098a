package dev.countersign.git;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** Proves contents by their ids. Not thread safe. */
final class IdCheck {
  private final MessageDigest sha1 = sha1();

  /**
   * Hashes as {@code git hash-object} does.
   *
   * @return the same content
   * @throws CorruptObjectException where it has another id
   */
  byte[] check(AnyObjectId id, int type, byte[] content) throws CorruptObjectException {
    if (!proves(id, type, content)) {
      throw new CorruptObjectException(
          "the content stored for object " + id.name() + " has another id");
    }
    return content;
  }

  /** Whether the content has this id. */
  boolean proves(AnyObjectId id, int type, byte[] content) {
    sha1.reset();
    sha1.update(Constants.encodedTypeString(type));
    sha1.update((byte) ' ');
    sha1.update(Integer.toString(content.length).getBytes(StandardCharsets.US_ASCII));
    sha1.update((byte) 0);
    sha1.update(content);
    return ObjectId.fromRaw(sha1.digest()).equals(id);
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
