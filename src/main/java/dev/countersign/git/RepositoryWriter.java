package dev.countersign.git;

import dev.countersign.model.BadInput;
import dev.countersign.model.Identity;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import dev.countersign.model.VisibleText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Makes a repository of our own, commit by commit, without touching a work tree until {@link
 * #checkout}. One thread at a time.
 */
public final class RepositoryWriter implements AutoCloseable {
  private final Repository repository;
  private final String where;

  private RepositoryWriter(Repository repository, String where) {
    this.repository = repository;
    this.where = where;
  }

  /**
   * Makes an empty repository with a work tree; its branch is {@code main}.
   *
   * @throws BadInput {@code git.folder-not-empty} where the folder has anything in it
   */
  public static RepositoryWriter init(Path folder) {
    GitEnvironment.install();
    String where = VisibleText.escape(folder.toString());
    return writing(
        where,
        () -> {
          Folders.requireFree(folder);
          Files.createDirectories(folder);
          Repository repository =
              new FileRepositoryBuilder()
                  .setFS(GuardedFs.with(PathGuard.none()))
                  .setGitDir(folder.resolve(Constants.DOT_GIT).toFile())
                  .setWorkTree(folder.toFile())
                  .build();
          repository.create();
          repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + "main");
          return new RepositoryWriter(repository, where);
        });
  }

  /** Makes a commit on top of its branch and moves the branch there. */
  public Oid commit(CommitDraft draft) {
    return writing(
        where,
        () -> {
          String branch = Constants.R_HEADS + draft.branch();
          Ref tip = repository.getRefDatabase().exactRef(branch);
          ObjectId parent = tip == null ? ObjectId.zeroId() : tip.getObjectId();
          try (ObjectInserter inserter = repository.newObjectInserter();
              RevWalk walk = new RevWalk(inserter.newReader())) {
            CommitBuilder commit = new CommitBuilder();
            if (tip != null) {
              commit.setParentId(parent);
            }
            commit.setTreeId(
                new TreeEdits(walk, inserter).apply(tip == null ? null : parent, draft.edits()));
            commit.setAuthor(person(draft.author(), draft.at()));
            commit.setCommitter(person(draft.committer(), draft.at()));
            commit.setEncoding(StandardCharsets.UTF_8);
            commit.setMessage(draft.message());
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            update(branch, id, parent);
            return Ids.of(id);
          }
        });
  }

  /** Makes a branch that leads to {@code commit}. */
  public void branch(String name, Oid commit) {
    create(Constants.R_HEADS + name, commit);
  }

  /** Makes a lightweight tag that leads to {@code commit}. */
  public void tag(String name, Oid commit) {
    create(Constants.R_TAGS + name, commit);
  }

  /** Checks a branch out, so that people see its files. */
  public void checkout(String branch) {
    writing(
        where,
        () -> {
          RefUpdate head = repository.updateRef(Constants.HEAD);
          head.link(Constants.R_HEADS + branch);
          Checkout.of(repository, repository.resolve(Constants.R_HEADS + branch), Progress.none());
          return branch;
        });
  }

  private void create(String ref, Oid commit) {
    writing(
        where,
        () -> {
          update(ref, Ids.of(commit), ObjectId.zeroId());
          return ref;
        });
  }

  private void update(String ref, ObjectId id, ObjectId expected) throws IOException {
    RefUpdate update = repository.updateRef(ref);
    update.setExpectedOldObjectId(expected);
    update.setNewObjectId(id);
    update.disableRefLog();
    RefUpdate.Result result = update.update();
    if (result != RefUpdate.Result.NEW && result != RefUpdate.Result.FAST_FORWARD) {
      throw new MachineFailure(
          "git.ref-update",
          "The ref " + RepoPath.of(ref) + " of " + where + " cannot be set: " + result + ".");
    }
  }

  private static PersonIdent person(Identity who, Instant at) {
    return new PersonIdent(who.name(), who.email(), at, ZoneOffset.UTC);
  }

  private static <T> T writing(String where, GitFailures.Reading<T> work) {
    try {
      return work.read();
    } catch (IOException e) {
      throw Folders.cannotWrite(where, e);
    }
  }

  @Override
  public void close() {
    repository.close();
  }
}
