package dev.countersign.review;

import dev.countersign.model.Oid;

/**
 * One base and head towards one target ref, resolved to commits.
 *
 * @param targetRef full name of the protected ref, such as {@code refs/heads/main}
 * @param targetTip where it pointed when the range was opened
 * @param base the commit before
 * @param head the commit after
 * @param headName what was asked for as head, so that it can be resolved again before signing
 * @param standing how the range stands to the target
 */
public record Range(
    String targetRef, Oid targetTip, Oid base, Oid head, String headName, Standing standing) {
  /** True where the range had landed before it was opened. */
  public boolean inRetrospect() {
    return standing instanceof Standing.InRetrospect;
  }

  /** The target ref without {@code refs/heads/} or {@code refs/remotes/}. */
  public String targetName() {
    return targetRef.replaceFirst("^refs/(heads|remotes)/", "");
  }
}
