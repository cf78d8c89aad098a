package dev.countersign.git;

import dev.countersign.model.BadInput;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Progress;
import dev.countersign.model.VisibleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;

/**
 * Brings repositories onto this machine. Submodules are never cloned, and nothing that comes along
 * is run. Addresses are shown and kept without passwords and tokens.
 */
public final class Cloner {
  private static final String REMOTE = "origin";

  /** A bare clone keeps the branches of its remote as its own. */
  static final String BARE_REFS = "+refs/heads/*:refs/heads/*";

  private Cloner() {}

  /**
   * Clones into a folder beside the wanted one and renames that at the end, so that a clone is
   * there whole or not at all. Blocks; may be cancelled at any time, also while the network is
   * silent.
   *
   * @return the folder of the clone, absolute
   * @throws BadInput where the folder is not empty, the address is none, there is no repository,
   *     the host is not known or the credentials are wrong
   * @throws MachineFailure for network, space and permission
   * @throws dev.countersign.model.Cancelled once {@code progress} says so
   */
  public static Path clone(CloneRequest request, Progress progress) {
    GitEnvironment.install();
    Path folder = request.folder().toAbsolutePath().normalize();
    String where = VisibleText.escape(folder.toString());
    try {
      Folders.requireFree(folder);
      Path parent = Optional.ofNullable(folder.getParent()).orElse(folder);
      Files.createDirectories(parent);
      Path unfinished = Files.createDirectory(parent.resolve(".cloning-" + UUID.randomUUID()));
      try {
        cloneInto(unfinished, request, progress);
        progress.throwIfCancelled();
        Files.deleteIfExists(folder);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        return folder;
      } finally {
        Folders.deleteTree(unfinished);
      }
    } catch (IOException e) {
      throw Folders.cannotWrite(where, e);
    }
  }

  private static void cloneInto(Path folder, CloneRequest request, Progress progress)
      throws IOException {
    String url = address(request.url());
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder()
            .setFS(GuardedFs.with(RepositoryOpener.guardOfSource(folder, url)));
    if (request.bare()) {
      builder.setBare().setGitDir(folder.toFile());
    } else {
      builder.setGitDir(folder.resolve(Constants.DOT_GIT).toFile()).setWorkTree(folder.toFile());
    }
    try (Repository repository = builder.build()) {
      repository.create(request.bare());
      String branches = request.bare() ? BARE_REFS : "+refs/heads/*:refs/remotes/origin/*";
      StoredConfig config = repository.getConfig();
      config.setString("remote", REMOTE, "url", RemoteUrl.withoutSecrets(url));
      config.setString("remote", REMOTE, "fetch", branches);
      config.save();
      FetchResult result =
          Transfer.of(url, request.credentials(), progress)
              .fetch(repository, List.of(new RefSpec(branches)), TagOpt.FETCH_TAGS);
      new FirstCheckout(repository, REMOTE, progress).of(result);
    }
  }

  /** A local path is made absolute, because it is kept; anything else stays as given. */
  private static String address(String url) {
    try {
      Path path = Path.of(url);
      return Files.exists(path) ? path.toAbsolutePath().normalize().toString() : url;
    } catch (InvalidPathException e) {
      return url;
    }
  }
}
