package dev.countersign.git;

import dev.countersign.model.BadInput;
import dev.countersign.model.VisibleText;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;

/** Finds the repository a folder belongs to and opens it with everything in it held harmless. */
final class RepositoryOpener {
  private static final long CONFIG_LIMIT = 1024 * 1024;

  private RepositoryOpener() {}

  static Repository open(Path folder) {
    return open(folder, PathGuard.none());
  }

  /** As above, for JGit to open the repository at {@code url} by itself, where that is here. */
  static Repository open(Path folder, String url) {
    String where = VisibleText.escape(folder.toString());
    return open(folder, GitFailures.reading(where, () -> guardOfSource(folder, url)));
  }

  private static Repository open(Path folder, PathGuard source) {
    GitEnvironment.install();
    String where = VisibleText.escape(folder.toString());
    return GitFailures.reading(where, () -> open(folder, where, source));
  }

  private static Repository open(Path folder, String where, PathGuard source) throws IOException {
    FileRepositoryBuilder finder = builder(GuardedFs.with(PathGuard.none()));
    finder.findGitDir(folder.toAbsolutePath().normalize().toFile());
    File gitDir = finder.getGitDir();
    if (gitDir == null) {
      throw notARepository(where);
    }
    try {
      PathGuard guard = guard(gitDir, where).and(source);
      return builder(GuardedFs.with(guard)).setGitDir(gitDir).setMustExist(true).build();
    } catch (RepositoryNotFoundException e) {
      throw notARepository(where);
    } catch (IllegalArgumentException e) {
      throw badConfig(where, e);
    }
  }

  /**
   * The guard for the repository at {@code url} where that is on this machine, because JGit reads
   * it, and so its configuration, in this process.
   *
   * @param folder what a relative path begins at
   */
  static PathGuard guardOfSource(Path folder, String url) throws IOException {
    try {
      Path path = folder.resolve(localPath(url));
      Path suffixed = path.resolveSibling(path.getFileName() + Constants.DOT_GIT_EXT);
      return Files.isDirectory(path)
          ? guardOf(path)
          : Files.isDirectory(suffixed) ? guardOf(suffixed) : PathGuard.none();
    } catch (IllegalArgumentException | URISyntaxException e) {
      return PathGuard.none();
    }
  }

  private static Path localPath(String url) throws URISyntaxException {
    if (!url.startsWith("file:")) {
      return Path.of(url);
    }
    try {
      return Path.of(new URI(url));
    } catch (IllegalArgumentException | URISyntaxException e) {
      return Path.of(new URIish(url).getPath());
    }
  }

  private static PathGuard guardOf(Path folder) throws IOException {
    FileRepositoryBuilder finder = builder(GuardedFs.with(PathGuard.none()));
    File gitDir = finder.findGitDir(folder.toFile()).getGitDir();
    return gitDir == null ? PathGuard.none() : guard(gitDir, VisibleText.escape(folder.toString()));
  }

  private static FileRepositoryBuilder builder(FS fs) {
    return new FileRepositoryBuilder().setFS(fs);
  }

  private static PathGuard guard(File gitDir, String where) throws IOException {
    Path file = configFile(gitDir);
    if (!Files.exists(file)) {
      return PathGuard.none();
    }
    if (!Files.isRegularFile(file) || Files.size(file) > CONFIG_LIMIT) {
      throw new BadInput(
          "git.config",
          "The configuration of the repository " + where + " is not a file of at most 1 MiB.");
    }
    Config config = new Config();
    try {
      config.fromText(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (ConfigInvalidException e) {
      throw badConfig(where, e);
    }
    if ("sha256".equalsIgnoreCase(config.getString("extensions", null, "objectformat"))) {
      throw new BadInput(
          "git.object-format",
          "The repository "
              + where
              + " names its objects with SHA-256, which is not supported; use a SHA-1 repository.");
    }
    return new PathGuard(Set.of(config.getStringList("include", null, "path")));
  }

  /** A linked work tree has its configuration in the repository it belongs to. */
  private static Path configFile(File gitDir) throws IOException {
    Path common = gitDir.toPath().resolve("commondir");
    if (!Files.isRegularFile(common) || Files.size(common) > CONFIG_LIMIT) {
      return gitDir.toPath().resolve("config");
    }
    return gitDir.toPath().resolve(Files.readString(common).strip()).resolve("config");
  }

  private static BadInput notARepository(String where) {
    return new BadInput(
        "git.not-a-repository",
        "There is no Git repository at " + where + "; name a clone, or clone one first.");
  }

  private static BadInput badConfig(String where, Exception cause) {
    return new BadInput(
        "git.config",
        "The configuration of the repository "
            + where
            + " cannot be understood: "
            + GitFailures.text(cause)
            + ".",
        cause);
  }
}
