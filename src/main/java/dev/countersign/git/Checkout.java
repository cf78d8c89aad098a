package dev.countersign.git;

import dev.countersign.model.BadInput;
import dev.countersign.model.Progress;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheCheckout;
import org.eclipse.jgit.errors.DirCacheNameConflictException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** Writes the files of a commit into a work tree of our own. */
final class Checkout {
  private Checkout() {}

  /**
   * No filter runs, because no configuration that JGit sees names one. Names that would leave the
   * folder or reach into {@code .git} are refused.
   */
  static void of(Repository repository, ObjectId commit, Progress progress) throws IOException {
    DirCache index = repository.lockDirCache();
    try (RevWalk walk = new RevWalk(new VerifyingReader(repository.newObjectReader()))) {
      DirCacheCheckout checkout = new DirCacheCheckout(repository, index, walk.parseTree(commit));
      checkout.setFailOnConflict(true);
      checkout.setProgressMonitor(new ProgressAdapter(progress));
      checkout.checkout();
      progress.throwIfCancelled();
    } catch (org.eclipse.jgit.dircache.InvalidPathException
        | DirCacheNameConflictException
        | InvalidPathException e) {
      throw new BadInput(
          "git.unsafe-path",
          "The repository has a path that must not be written to a disk ("
              + GitFailures.text(e)
              + "); make a bare clone to read it.",
          e);
    } finally {
      index.unlock();
    }
  }
}
