package dev.countersign.review;

import dev.countersign.git.CredentialSource;
import dev.countersign.git.Fetched;
import dev.countersign.git.Fetcher;
import dev.countersign.git.GitRepository;
import dev.countersign.model.BadInput;
import dev.countersign.model.Progress;
import dev.countersign.model.VisibleText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Brings a repository on this machine up to date with one of its remotes. Every method may wait for
 * the disk or the network.
 *
 * @param repository a folder of a clone, or a bare repository
 * @param target the branch that changes are to land on; empty for the default one
 */
public record Fetching(Path repository, Optional<String> target) {
  /**
   * The remotes there are.
   *
   * @throws BadInput {@code fetch.no-remote} where there is none
   */
  public RemoteChoice remotes() {
    try (GitRepository git = GitRepository.open(repository)) {
      List<String> names = git.remotes();
      if (names.isEmpty()) {
        throw new BadInput(
            "fetch.no-remote",
            "The repository %s has no remote to fetch from; add one with git remote add."
                .formatted(VisibleText.escape(git.directory().toString())));
      }
      return new RemoteChoice(git.usualRemote(target), names);
    }
  }

  /** Fetches from {@code remote}; see {@link Fetcher#fetch}. */
  public Fetched fetch(String remote, CredentialSource credentials, Progress progress) {
    try (GitRepository git = GitRepository.open(repository)) {
      return Fetcher.fetch(git, remote, credentials, progress);
    }
  }
}
