package dev.countersign.review;

import dev.countersign.git.CommitSpan;

/** What is known of the commits between the two that a submodule points to. */
public sealed interface SubmoduleBump {
  /** The submodule was added or removed, so there is nothing between. */
  record OneSide() implements SubmoduleBump {}

  /** The submodule's repository, or a commit of it, is not on this machine. */
  record NotAtHand() implements SubmoduleBump {}

  /**
   * Both commits are on this machine.
   *
   * @param added what the new commit has and the old one has not
   * @param removed what the old commit has and the new one has not
   */
  record Known(CommitSpan added, CommitSpan removed) implements SubmoduleBump {
    /** How the new commit stands to the old one. */
    public Direction direction() {
      if (removed.count() == 0) {
        return Direction.FORWARD;
      }
      return added.count() == 0 ? Direction.BACK : Direction.DIVERGED;
    }
  }

  /** How one commit stands to another. */
  enum Direction {
    /** It comes from it. */
    FORWARD,
    /** It is one of its ancestors. */
    BACK,
    /** Each has commits that the other has not. */
    DIVERGED
  }
}
