package dev.countersign.git;

import dev.countersign.model.Identity;
import java.time.Instant;
import java.util.List;

/**
 * A commit that is to be made.
 *
 * @param branch short name of the branch it goes on; where that does not exist, it is made with a
 *     commit that has no parent
 * @param edits what it does to the files of the branch
 * @param author who wrote it
 * @param committer who commits it
 * @param at when both did, in whole seconds UTC
 * @param message the whole message
 */
public record CommitDraft(
    String branch,
    List<FileEdit> edits,
    Identity author,
    Identity committer,
    Instant at,
    String message) {

  /** Copies the list. */
  public CommitDraft {
    edits = List.copyOf(edits);
  }
}
