package dev.countersign.evidence;

import dev.countersign.model.Basis;
import dev.countersign.model.CommitInfo;
import dev.countersign.model.Oid;
import dev.countersign.model.PolicyRef;
import dev.countersign.model.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which Git objects belong to a basis: the commits from base to head with both ends and the commit
 * of the policy, the root tree of each, the trees down to the policy files, and these files.
 */
public final class NeededObjects {
  private final GitObjects objects;
  private final Set<Oid> ids = new TreeSet<>();

  private NeededObjects(GitObjects objects) {
    this.objects = objects;
  }

  /** The ids, as far as they can be followed over the objects that are there. */
  public static Set<Oid> of(EvidenceContents contents) {
    Basis basis = contents.basis();
    NeededObjects needed = new NeededObjects(contents.objects());
    needed.commit(basis.base());
    needed.commit(basis.head());
    EvidenceEvaluation.commits(contents).forEach(commit -> needed.commit(commit.id()));
    basis.policy().forEach(needed::policy);
    return needed.ids;
  }

  /**
   * The entries on the way from a commit to a path: trees, then the file. Shorter than the path has
   * segments where some of it is not there.
   */
  public static List<RawTreeEntry> entries(GitObjects objects, Oid commit, String path) {
    List<RawTreeEntry> found = new ArrayList<>();
    Optional<Oid> tree = objects.commit(commit).map(CommitInfo::tree);
    String[] segments = path.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      RepoPath name = RepoPath.of(segments[i]);
      boolean file = i == segments.length - 1;
      Optional<RawTreeEntry> entry =
          tree.flatMap(objects::tree).stream()
              .flatMap(List::stream)
              .filter(candidate -> candidate.name().equals(name))
              .filter(candidate -> file ? candidate.isRegularFile() : candidate.isTree())
              .findFirst();
      if (entry.isEmpty()) {
        return found;
      }
      found.add(entry.get());
      tree = Optional.of(entry.get().id());
    }
    return found;
  }

  private void commit(Oid id) {
    ids.add(id);
    objects.commit(id).map(CommitInfo::tree).ifPresent(ids::add);
  }

  private void policy(PolicyRef ref) {
    if (ref.gitCommit().isPresent()) {
      commit(ref.gitCommit().get());
      entries(objects, ref.gitCommit().get(), ref.path()).forEach(entry -> ids.add(entry.id()));
    }
  }
}
