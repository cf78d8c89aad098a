package dev.countersign.review;

import dev.countersign.store.StoredChange;
import java.nio.file.Path;
import java.util.Optional;

/** What people call a repository: one name wherever it is shown. */
public final class RepositoryName {
  /** Begins the id of a repository whose policy names none. */
  static final String ROOT = "urn:countersign:root:";

  private RepositoryName() {}

  /**
   * The last word of the id that its policy gives it; else the name of its folder, where there is
   * one on this machine; else the id. Not safe to show.
   */
  public static String of(StoredChange change) {
    String id = change.repositoryId();
    return id.startsWith(ROOT) ? ofFolder(change.repository()).orElse(id) : lastWord(id);
  }

  /** The name of its folder, for a repository of which nothing else is known. Not safe to show. */
  public static String of(Path folder) {
    return ofFolder(folder).orElseGet(folder::toString);
  }

  private static Optional<String> ofFolder(Path folder) {
    Optional<Path> tree =
        folder.endsWith(".git") ? Optional.ofNullable(folder.getParent()) : Optional.of(folder);
    return tree.map(Path::getFileName)
        .map(Path::toString)
        .map(RepositoryName::lastWord)
        .filter(name -> !name.isEmpty());
  }

  private static String lastWord(String text) {
    String trimmed = text.replaceFirst("/+$", "").replaceFirst("(?<=[^/])\\.git$", "");
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }
}
