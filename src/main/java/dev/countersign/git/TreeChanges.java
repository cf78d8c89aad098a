package dev.countersign.git;

import dev.countersign.model.BadInput;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** The plain difference of two trees, by raw path, without any pairing. */
final class TreeChanges {
  private static final int MOST_CHANGES = 1_000_000;
  private static final int LONGEST_PATH = 1 << 16;
  private static final int PROGRESS_STEP = 512;

  private final String where;
  private final Progress progress;

  TreeChanges(String where, Progress progress) {
    this.where = where;
    this.progress = progress;
  }

  List<FileChange> between(VerifyingReader reader, ObjectId base, ObjectId head)
      throws IOException {
    List<FileChange> out = new ArrayList<>();
    try (TreeWalk walk = new TreeWalk(reader.newReader())) {
      walk.addTree(base);
      walk.addTree(head);
      walk.setRecursive(true);
      walk.setFilter(TreeFilter.ANY_DIFF);
      while (walk.next()) {
        if (out.size() % PROGRESS_STEP == 0) {
          progress.throwIfCancelled();
          progress.update("Comparing trees", out.size(), 0);
        }
        if (out.size() >= MOST_CHANGES || walk.getPathLength() > LONGEST_PATH) {
          throw new BadInput(
              "git.too-many-changes",
              "The range in the repository "
                  + where
                  + " changes more than a million files or has a path beyond 64 KiB.");
        }
        change(side(walk, 0), side(walk, 1)).ifPresent(out::add);
      }
    }
    out.sort(Comparator.comparing(FileChange::path));
    return unique(out);
  }

  /** Empty where the two sides differ only in bits that Git does not keep apart. */
  static Optional<FileChange> change(Optional<FileSide> before, Optional<FileSide> after) {
    if (before.isEmpty() && after.isEmpty()) {
      return Optional.empty();
    }
    if (before.isEmpty()) {
      return Optional.of(new FileChange(ChangeKind.ADDED, before, after, 0));
    }
    if (after.isEmpty()) {
      return Optional.of(new FileChange(ChangeKind.DELETED, before, after, 0));
    }
    FileSide a = before.get();
    FileSide b = after.get();
    if (a.mode() != b.mode() && !(a.mode().isFile() && b.mode().isFile())) {
      return Optional.of(new FileChange(ChangeKind.TYPE_CHANGED, before, after, 0));
    }
    if (!a.id().equals(b.id())) {
      return Optional.of(new FileChange(ChangeKind.MODIFIED, before, after, 0));
    }
    return a.mode() == b.mode()
        ? Optional.empty()
        : Optional.of(new FileChange(ChangeKind.MODE_CHANGED, before, after, 100));
  }

  private Optional<FileSide> side(TreeWalk walk, int tree) {
    int mode = walk.getRawMode(tree);
    if (mode == 0 || (mode & 0170000) == 0040000) {
      return Optional.empty();
    }
    FileMode known;
    try {
      known = FileMode.ofBits(mode);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
    RepoPath path = RepoPath.ofBytes(walk.getRawPath());
    return Optional.of(new FileSide(path, known, Ids.of(walk.getObjectId(tree))));
  }

  /** A path that comes twice on one side would let one entry hide another. */
  private List<FileChange> unique(List<FileChange> sorted) {
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).path().equals(sorted.get(i - 1).path())) {
        throw malformed();
      }
    }
    return sorted;
  }

  private BadInput malformed() {
    return new BadInput(
        "git.malformed-tree",
        "A tree in the repository "
            + where
            + " has two entries of one name or an entry of no known type; check it with git fsck.");
  }
}
