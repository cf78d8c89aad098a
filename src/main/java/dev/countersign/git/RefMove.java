package dev.countersign.git;

import dev.countersign.model.Oid;
import java.util.Optional;

/**
 * What a fetch did to one ref of this repository.
 *
 * @param ref the full name here, such as {@code refs/remotes/origin/main}
 * @param kind what happened
 * @param before what it led to before; empty where it is new
 * @param after what it leads to on the remote; for an annotated tag the tag itself
 */
public record RefMove(String ref, Kind kind, Optional<Oid> before, Oid after) {
  /** What happened to a ref. */
  public enum Kind {
    /** It was not there before. */
    CREATED,
    /** It moved on to a descendant. */
    MOVED,
    /** It was moved to a commit that does not come from the one before. */
    FORCED,
    /** It stays as it was: it is locked, in the way of another name, or a tag that differs. */
    KEPT
  }

  /** What people say, such as {@code origin/main}; not escaped. */
  public String shortName() {
    return ref.replaceFirst("^refs/(heads|remotes|tags)/", "");
  }
}
