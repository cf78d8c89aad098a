package dev.countersign.git;

import dev.countersign.model.Oid;
import dev.countersign.model.RepoPath;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Finds the files with a legacy mode in the newer of two trees, among those that differ. */
final class LegacyModes {
  private LegacyModes() {}

  static List<LegacyMode> between(Source source, Oid base, Oid head) {
    return source.read(reader -> {
      List<LegacyMode> found = new ArrayList<>();
      try (TreeWalk walk = new TreeWalk(reader.newReader())) {
        walk.addTree(ObjectStore.tree(reader, base));
        walk.addTree(ObjectStore.tree(reader, head));
        walk.setRecursive(true);
        walk.setFilter(TreeFilter.ANY_DIFF);
        while (walk.next()) {
          int bits = walk.getRawMode(1);
          if (LegacyMode.is(bits)) {
            found.add(new LegacyMode(RepoPath.ofBytes(walk.getRawPath()), bits));
          }
        }
      }
      return List.copyOf(found);
    });
  }
}
