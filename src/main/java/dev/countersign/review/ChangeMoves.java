package dev.countersign.review;

import dev.countersign.diff.Move;
import dev.countersign.diff.Moves;
import dev.countersign.model.Limit;
import dev.countersign.model.RepoPath;
import java.util.Optional;
import java.util.Set;

/**
 * The blocks that moved within a change. For reading only: no requirement depends on them.
 *
 * @param moves where they stood and stand
 * @param critical every path, old or new, of a critical file or one that governs review
 * @param limit what was not looked at, where there may be more moves than these
 */
public record ChangeMoves(Moves moves, Set<RepoPath> critical, Optional<Limit> limit) {

  /** Copies the set. */
  public ChangeMoves {
    critical = Set.copyOf(critical);
  }

  /** Whether a block was moved out of a critical file or into one: it must never look harmless. */
  public boolean isCritical(Move move) {
    return critical.contains(move.from().path()) || critical.contains(move.to().path());
  }
}
