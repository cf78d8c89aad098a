package dev.countersign.git;

import dev.countersign.model.Oid;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;

/** Between our ids and JGit's. */
final class Ids {
  private static final int SHA1_DIGITS = 40;

  private Ids() {}

  static Oid of(AnyObjectId id) {
    return new Oid(id.name());
  }

  /** JGit knows SHA-1 only; such a repository has no object with a longer id. */
  static ObjectId of(Oid id) {
    if (id.hex().length() != SHA1_DIGITS) {
      throw GitFailures.missing(id.hex());
    }
    return ObjectId.fromString(id.hex());
  }
}
