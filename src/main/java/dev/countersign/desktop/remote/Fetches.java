package dev.countersign.desktop.remote;

import dev.countersign.git.CredentialSource;
import dev.countersign.git.Fetched;
import dev.countersign.model.Progress;
import dev.countersign.review.Fetching;
import dev.countersign.review.RemoteChoice;
import java.util.function.Supplier;

/** Fetches for one repository. Every method may wait and belongs off the FX thread. */
public interface Fetches {
  /**
   * The remotes there are.
   *
   * @throws dev.countersign.model.BadInput where there is none
   */
  RemoteChoice remotes();

  /** Fetches from one of them. */
  Fetched fetch(String remote, CredentialSource credentials, Progress progress);

  /** For the repository that {@code where} gives, which may wait as well. */
  static Fetches of(Supplier<Fetching> where) {
    return new Fetches() {
      @Override
      public RemoteChoice remotes() {
        return where.get().remotes();
      }

      @Override
      public Fetched fetch(String remote, CredentialSource credentials, Progress progress) {
        return where.get().fetch(remote, credentials, progress);
      }
    };
  }
}
