package dev.countersign.git;

import dev.countersign.model.Progress;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.FetchResult;

/**
 * What a clone does after the objects are there: it follows the remote's default branch.
 *
 * @param repository the clone
 * @param remote the remote's name
 * @param progress told and asked
 */
record FirstCheckout(Repository repository, String remote, Progress progress) {
  void of(FetchResult result) throws IOException {
    Ref head = result.getAdvertisedRef(Constants.HEAD);
    if (head == null || head.getObjectId() == null) {
      return;
    }
    Optional<String> branch = defaultBranch(result, head);
    ObjectId commit = commit(head.getObjectId());
    if (branch.isPresent()) {
      follow(branch.get(), commit);
    } else {
      set(repository.updateRef(Constants.HEAD, true), commit);
    }
    if (!repository.isBare()) {
      Checkout.of(repository, commit, progress);
    }
  }

  /** What the remote says; where it is too old to say, the first branch with the same commit. */
  private static Optional<String> defaultBranch(FetchResult result, Ref head) {
    if (head.isSymbolic()) {
      return Optional.of(head.getTarget().getName())
          .filter(name -> name.startsWith(Constants.R_HEADS));
    }
    return result.getAdvertisedRefs().stream()
        .filter(ref -> ref.getName().startsWith(Constants.R_HEADS))
        .filter(ref -> head.getObjectId().equals(ref.getObjectId()))
        .map(Ref::getName)
        .min((a, b) -> {
          int main = Boolean.compare(isMain(b), isMain(a));
          return main != 0 ? main : a.compareTo(b);
        });
  }

  private static boolean isMain(String name) {
    return name.equals("refs/heads/main") || name.equals("refs/heads/master");
  }

  private ObjectId commit(ObjectId id) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(id).getId();
    }
  }

  private void follow(String branch, ObjectId commit) throws IOException {
    repository.updateRef(Constants.HEAD).link(branch);
    if (repository.isBare()) {
      return;
    }
    String name = branch.substring(Constants.R_HEADS.length());
    String tracking = Constants.R_REMOTES + remote + "/";
    set(repository.updateRef(branch), commit);
    repository.updateRef(tracking + Constants.HEAD).link(tracking + name);
    StoredConfig config = repository.getConfig();
    config.setString("branch", name, "remote", remote);
    config.setString("branch", name, "merge", branch);
    config.save();
  }

  private static void set(RefUpdate update, ObjectId commit) throws IOException {
    update.setNewObjectId(commit);
    update.disableRefLog();
    update.forceUpdate();
  }
}
