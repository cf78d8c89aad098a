package dev.countersign.git;

import dev.countersign.model.BadInput;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Lists all that a tree holds, at any depth. */
final class TreeFiles {
  /** Folders count too: a tree of nothing but folders could go on for ever. */
  private static final int MOST_ENTRIES = 2_000_000;

  private static final int LONGEST_PATH = 1 << 16;
  private static final int PROGRESS_STEP = 512;

  private final Source source;
  private final Progress progress;

  TreeFiles(Source source, Progress progress) {
    this.source = source;
    this.progress = progress;
  }

  List<RepoPath> of(Oid treeish) {
    return source.read(reader -> list(reader, treeish));
  }

  private List<RepoPath> list(VerifyingReader reader, Oid treeish) throws IOException {
    List<RepoPath> out = new ArrayList<>();
    try (TreeWalk walk = new TreeWalk(reader.newReader())) {
      walk.addTree(ObjectStore.tree(reader, treeish));
      for (int entries = 0; walk.next(); entries++) {
        if (entries % PROGRESS_STEP == 0) {
          progress.throwIfCancelled();
          progress.update("Listing files", out.size(), 0);
        }
        if (entries >= MOST_ENTRIES || walk.getPathLength() > LONGEST_PATH) {
          throw new BadInput(
              "git.too-many-files",
              "The tree of "
                  + treeish.abbreviated()
                  + " in the repository "
                  + source.where()
                  + " has more than two million entries or a path beyond 64 KiB.");
        }
        if (walk.isSubtree()) {
          walk.enterSubtree();
        } else {
          out.add(RepoPath.ofBytes(walk.getRawPath()));
        }
      }
    }
    return out;
  }
}
