package dev.countersign.desktop.home;

import dev.countersign.desktop.remote.Fetches;
import dev.countersign.model.ChangeId;
import dev.countersign.model.Progress;
import dev.countersign.review.OpenChange;
import dev.countersign.review.OpenRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The use cases behind the first screen. Every method may wait and belongs off the FX thread; what
 * stops one is a {@link dev.countersign.model.Failure}.
 */
public interface Workplace extends Cloning {
  /** The changes that are kept, newest first. */
  List<Entry> entries();

  /**
   * How one of them stands, for the person with this key.
   *
   * @param fingerprint of the chosen key
   */
  Status status(ChangeId id, Optional<String> fingerprint, Progress progress);

  /** Repositories that were opened, newest first. */
  List<RecentRepository> recentRepositories();

  /** What a repository has to choose from. */
  RepositoryInfo describe(Path repository);

  /**
   * Fetches for a repository; does not wait itself.
   *
   * @param target the branch that changes are to land on; empty for the default one
   */
  Fetches fetches(Path repository, Optional<String> target);

  /** What would be opened, in one sentence. */
  String check(OpenRequest request);

  /** Opens a range. */
  OpenChange open(OpenRequest request, Progress progress);

  /** Opens a change that is kept. */
  OpenChange resume(ChangeId id, Progress progress);

  /** Makes the sample change, or finds it. */
  OpenedSample sample(Progress progress);

  /** Where keys that are made here are put. */
  Path keyFolder();
}
