package dev.countersign.git;

import dev.countersign.model.BadInput;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Progress;
import dev.countersign.model.VisibleText;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
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
  private static final String BARE_REFS = "+refs/heads/*:refs/heads/*";

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
        new FileRepositoryBuilder().setFS(GuardedFs.with(guardOfSource(url)));
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

  /**
   * Brings the branches and tags of a remote up to date: its branches go to {@code
   * refs/remotes/REMOTE/}, whatever the repository's configuration says, except that a bare clone
   * made here keeps them in {@code refs/heads/}. No ref and no object is deleted.
   *
   * @param remote the remote's name, such as {@code origin}
   * @throws BadInput {@code git.unknown-remote} where the repository has no such remote; else as
   *     {@link #clone}
   */
  public static void fetch(
      GitRepository repository, String remote, CredentialSource credentials, Progress progress) {
    try (Repository own = RepositoryOpener.open(repository.directory())) {
      StoredConfig config = own.getConfig();
      String url = config.getString("remote", remote, "url");
      if (url == null) {
        throw new BadInput(
            "git.unknown-remote",
            "The repository "
                + VisibleText.escape(repository.directory().toString())
                + " has no remote "
                + VisibleText.escape(remote)
                + "; add it with git remote add.");
      }
      forgetHttpSettings(config);
      String into =
          own.isBare() && BARE_REFS.equals(config.getString("remote", remote, "fetch"))
              ? BARE_REFS
              : "+refs/heads/*:refs/remotes/" + remote + "/*";
      Transfer.of(url, credentials, progress)
          .fetch(own, List.of(new RefSpec(into)), TagOpt.AUTO_FOLLOW);
    }
  }

  /** A stranger's configuration must not choose a proxy, send cookies or turn certificates off. */
  private static void forgetHttpSettings(StoredConfig inMemory) {
    for (String site : inMemory.getSubsections("http")) {
      inMemory.unsetSection("http", site);
    }
    inMemory.unsetSection("http", null);
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

  /** A repository on this machine is read by JGit here, so its configuration is guarded too. */
  private static PathGuard guardOfSource(String url) throws IOException {
    try {
      Path path = url.startsWith("file:") ? Path.of(new URI(url)) : Path.of(url);
      return Files.isDirectory(path) ? RepositoryOpener.guardOf(path) : PathGuard.none();
    } catch (IllegalArgumentException | URISyntaxException e) {
      return PathGuard.none();
    }
  }
}
