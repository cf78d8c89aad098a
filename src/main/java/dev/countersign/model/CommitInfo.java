package dev.countersign.model;

import java.time.Instant;
import java.util.List;

/**
 * What a commit says of itself.
 *
 * @param id its id
 * @param tree its root tree
 * @param parents its parents, first parent first
 * @param author who wrote it, as claimed
 * @param authoredAt when, as claimed
 * @param committer who committed it, as claimed
 * @param committedAt when, as claimed
 * @param message the whole message, as written
 */
public record CommitInfo(
    Oid id,
    Oid tree,
    List<Oid> parents,
    Identity author,
    Instant authoredAt,
    Identity committer,
    Instant committedAt,
    String message) {

  /** Copies the list. */
  public CommitInfo {
    parents = List.copyOf(parents);
  }

  /** The first line of the message, safe to show. */
  public String subject() {
    return VisibleText.escape(message.lines().findFirst().orElse(""));
  }
}
