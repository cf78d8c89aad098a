package dev.countersign.review;

import dev.countersign.git.GitRepository;
import dev.countersign.model.BadInput;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import java.util.Optional;

/** Reads the commits behind a change of a submodule. Safe to use from any thread. */
final class SubmoduleReader {
  /** More commits of one submodule are counted, not listed. */
  static final int MOST_COMMITS = 200;

  private final GitRepository git;
  private final Range range;

  SubmoduleReader(GitRepository git, Range range) {
    this.git = git;
    this.range = range;
  }

  SubmoduleBump read(FileChange change, Progress progress) {
    Optional<Oid> before = commit(change.oldSide());
    Optional<Oid> after = commit(change.newSide());
    if (before.isEmpty() || after.isEmpty()) {
      return new SubmoduleBump.OneSide();
    }
    return git.submodule(range.head(), change.path())
        .map(submodule -> between(submodule, before.get(), after.get(), progress))
        .orElseGet(SubmoduleBump.NotAtHand::new);
  }

  private static SubmoduleBump between(
      GitRepository submodule, Oid before, Oid after, Progress progress) {
    try (submodule) {
      if (submodule.shallow()) {
        return new SubmoduleBump.NotAtHand();
      }
      return new SubmoduleBump.Known(
          submodule.commits(before, after, MOST_COMMITS, progress),
          submodule.commits(after, before, MOST_COMMITS, progress));
    } catch (BadInput e) {
      // A submodule is a repository of its own: what it lacks does not stop the review of this one.
      return new SubmoduleBump.NotAtHand();
    }
  }

  private static Optional<Oid> commit(Optional<FileSide> side) {
    return side.filter(known -> known.mode() == FileMode.GITLINK).map(FileSide::id);
  }
}
