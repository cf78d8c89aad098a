package dev.countersign.git;

import dev.countersign.model.Oid;
import dev.countersign.model.RepoPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.RepositoryCache;

/**
 * Finds the repositories that Git keeps for submodules: in the folder {@code modules} of the
 * repository, under names that {@code .gitmodules} gives. That file comes from a stranger, so it is
 * read as data from a commit, and no name leads out of that folder.
 */
final class Submodules {
  private static final RepoPath FILE = RepoPath.of(".gitmodules");
  private static final String SECTION = "submodule";
  private static final long LARGEST_FILE = 1024 * 1024;

  private final Source source;
  private final ObjectStore objects;

  Submodules(Source source, ObjectStore objects) {
    this.source = source;
    this.objects = objects;
  }

  Optional<Path> folder(Oid commit, RepoPath path) {
    return name(commit, path).filter(Submodules::isHarmless).flatMap(this::existing);
  }

  private Optional<String> name(Oid commit, RepoPath path) {
    return objects
        .entry(commit, FILE)
        .filter(TreeEntryInfo::isRegularFile)
        .filter(entry -> objects.blobSize(entry.id()) <= LARGEST_FILE)
        .flatMap(entry -> name(objects.blob(entry.id(), LARGEST_FILE), path));
  }

  private static Optional<String> name(byte[] file, RepoPath path) {
    Config config = new Config();
    try {
      config.fromText(new String(file, StandardCharsets.UTF_8));
    } catch (ConfigInvalidException | IllegalArgumentException e) {
      return Optional.empty();
    }
    return config.getSubsections(SECTION).stream()
        .filter(name -> {
          String where = config.getString(SECTION, name, "path");
          return where != null && isSame(where, path);
        })
        .findFirst();
  }

  private static boolean isSame(String where, RepoPath path) {
    return Arrays.equals(where.getBytes(StandardCharsets.UTF_8), path.bytes());
  }

  /** As Git checks it: no segment that leads up, and nothing that another system takes for one. */
  private static boolean isHarmless(String name) {
    if (name.isEmpty() || name.length() > 1_024 || name.indexOf('\\') >= 0) {
      return false;
    }
    return Arrays.stream(name.split("/", -1))
        .map(segment -> segment.toLowerCase(Locale.ROOT))
        .noneMatch(segment ->
            segment.isEmpty()
                || segment.equals(".")
                || segment.equals("..")
                || segment.indexOf(':') >= 0
                || segment.codePoints().anyMatch(c -> c < 0x20));
  }

  private Optional<Path> existing(String name) {
    try {
      Path modules =
          source.repository().getCommonDirectory().toPath().resolve("modules").toRealPath();
      Path folder = modules.resolve(name).toRealPath();
      boolean isRepository =
          folder.startsWith(modules)
              && RepositoryCache.FileKey.isGitRepository(
                  folder.toFile(), source.repository().getFS());
      return isRepository ? Optional.of(folder) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      // What cannot be found is not at hand, which is all that is asked.
      return Optional.empty();
    }
  }
}
