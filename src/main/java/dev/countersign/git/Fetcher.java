package dev.countersign.git;

import dev.countersign.model.BadInput;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Progress;
import dev.countersign.model.VisibleText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.TrackingRefUpdate;

/**
 * Brings a repository up to date with a remote. Nothing of either is run, submodules are left
 * alone, and of the repository's configuration only the remote's name and address count.
 */
public final class Fetcher {
  private static final String MIRROR = "+refs/*:refs/*";

  private Fetcher() {}

  /**
   * Brings the branches and tags of a remote up to date: its branches go to {@code
   * refs/remotes/REMOTE/}, whatever the repository's configuration says, except that a bare mirror
   * keeps them in {@code refs/heads/}. No ref and no object is deleted, and no tag that is there is
   * moved. Blocks; while the transfer lasts it may be cancelled, and then no ref has moved.
   *
   * @param remote the remote's name, such as {@code origin}
   * @throws BadInput {@code git.unknown-remote} where the repository has no such remote; else as
   *     {@link Cloner#clone}
   */
  public static Fetched fetch(
      GitRepository repository, String remote, CredentialSource credentials, Progress progress) {
    String where = VisibleText.escape(repository.directory().toString());
    String url =
        new Remotes(repository.source().repository().getConfig())
            .url(remote)
            .orElseThrow(() -> unknown(where, remote));
    try (Repository own = RepositoryOpener.open(repository.directory(), url)) {
      RefSpec branches = branches(own, remote, where);
      forgetSettings(own.getConfig());
      Collection<TrackingRefUpdate> wanted =
          Transfer.of(url, credentials, progress)
              .receive(own, List.of(branches), TagOpt.AUTO_FOLLOW)
              .getTrackingRefUpdates();
      progress.throwIfCancelled();
      List<RefMove> moves = new ArrayList<>();
      try (RevWalk walk = new RevWalk(own)) {
        for (TrackingRefUpdate update : wanted) {
          progress.update("Moving branches", moves.size(), wanted.size());
          moves.add(move(own, walk, update, remote));
        }
      }
      moves.sort(Comparator.comparing(RefMove::ref));
      return new Fetched(remote, RemoteUrl.display(url), moves);
    } catch (IOException e) {
      throw new MachineFailure(
          "git.write",
          "The branches of the repository "
              + where
              + " cannot be moved: "
              + GitFailures.text(e)
              + "; make it writable and fetch again.",
          e);
    }
  }

  private static RefSpec branches(Repository own, String remote, String where) {
    Remotes remotes = new Remotes(own.getConfig());
    if (own.isBare()
        && (remotes.fetches(remote, Cloner.BARE_REFS) || remotes.fetches(remote, MIRROR))) {
      return new RefSpec(Cloner.BARE_REFS);
    }
    String folder = Constants.R_REMOTES + remote + "/";
    if (remote.contains("*") || !Repository.isValidRefName(folder + "branch")) {
      throw new BadInput(
          "git.remote-name",
          "The remote "
              + VisibleText.escape(remote)
              + " of the repository "
              + where
              + " has a name that no branch can be kept under; rename it with git remote rename.");
    }
    return new RefSpec("+refs/heads/*:" + folder + "*");
  }

  /**
   * A stranger's configuration must not choose a proxy, send cookies, turn certificates off, or
   * have objects cleared away.
   */
  private static void forgetSettings(StoredConfig inMemory) {
    for (String site : inMemory.getSubsections("http")) {
      inMemory.unsetSection("http", site);
    }
    inMemory.unsetSection("http", null);
    inMemory.setBoolean("fetch", null, "autogc", false);
  }

  private static RefMove move(Repository own, RevWalk walk, TrackingRefUpdate wanted, String remote)
      throws IOException {
    String ref = wanted.getLocalName();
    RefUpdate.Result result = update(own, wanted, remote, false).update(walk);
    if (result == RefUpdate.Result.REJECTED && !ref.startsWith(Constants.R_TAGS)) {
      result = update(own, wanted, remote, true).update(walk);
    }
    RefMove.Kind kind =
        switch (result) {
          case NEW -> RefMove.Kind.CREATED;
          case FAST_FORWARD, NO_CHANGE -> RefMove.Kind.MOVED;
          case FORCED -> RefMove.Kind.FORCED;
          default -> RefMove.Kind.KEPT;
        };
    ObjectId before = wanted.getOldObjectId();
    boolean isNew = before == null || before.equals(ObjectId.zeroId());
    return new RefMove(
        ref,
        kind,
        isNew ? Optional.empty() : Optional.of(Ids.of(before)),
        Ids.of(wanted.getNewObjectId()));
  }

  /** Of the ref itself, also where it points to another one. */
  private static RefUpdate update(
      Repository own, TrackingRefUpdate wanted, String remote, boolean isForced)
      throws IOException {
    RefUpdate update = own.updateRef(wanted.getLocalName(), true);
    update.setNewObjectId(wanted.getNewObjectId());
    update.setExpectedOldObjectId(wanted.getOldObjectId());
    update.setForceUpdate(isForced);
    update.setRefLogMessage("fetch " + remote, true);
    return update;
  }

  private static BadInput unknown(String where, String remote) {
    return new BadInput(
        "git.unknown-remote",
        "The repository "
            + where
            + " has no remote "
            + VisibleText.escape(remote)
            + "; add it with git remote add.");
  }
}
