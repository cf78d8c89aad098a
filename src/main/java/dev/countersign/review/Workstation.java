package dev.countersign.review;

import dev.countersign.git.GitRepository;
import dev.countersign.model.BadInput;
import dev.countersign.model.ChangeId;
import dev.countersign.model.CommitInfo;
import dev.countersign.model.Progress;
import dev.countersign.store.Draft;
import dev.countersign.store.Recents;
import dev.countersign.store.Store;
import dev.countersign.store.StoreLocation;
import dev.countersign.store.StoredChange;
import dev.countersign.store.StoredIteration;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One person's place of work: a store and a clock, and the changes that are kept there. Safe to use
 * from any thread.
 */
public final class Workstation implements AutoCloseable {
  static final String POLICY_FOLDER = "policy-folder";
  static final String HEAD_NAME = "head-name";
  static final String TARGET = "target";

  private final Store store;
  private final Clock clock;

  private Workstation(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Opens the store in a folder, making it where there is none.
   *
   * @throws dev.countersign.model.Failure where the folder cannot be used
   */
  public static Workstation open(Path folder, Clock clock) {
    return new Workstation(Store.open(folder, clock), clock);
  }

  /** Where the store is, after the platform's conventions, where nobody names another place. */
  public static Path defaultFolder(Map<String, String> environment) {
    return StoreLocation.defaultFolder(
        environment,
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")));
  }

  /** What is kept. */
  public Store store() {
    return store;
  }

  /** What time it is. */
  public Clock clock() {
    return clock;
  }

  /** The changes that are kept, newest first. */
  public List<ChangeSummary> changes() {
    return store.changes().all().stream().flatMap(change -> summary(change).stream()).toList();
  }

  private Optional<ChangeSummary> summary(StoredChange change) {
    List<StoredIteration> iterations = store.changes().iterations(change.id());
    return iterations.isEmpty()
        ? Optional.empty()
        : Optional.of(new ChangeSummary(change, iterations.getLast()));
  }

  /**
   * Reads a range and opens the change it belongs to: one that is kept already where repository,
   * target and commits are the same, else a new one.
   */
  public OpenChange open(OpenRequest request, Progress progress) {
    ReviewRange content = read(request, progress);
    try {
      ChangeId id = find(content).orElseGet(() -> create(content, request));
      rememberRequest(id, request, content);
      return opened(content, id);
    } catch (RuntimeException e) {
      content.git().close();
      throw e;
    }
  }

  /** Reads a range without keeping anything. The caller closes {@link ReviewRange#git()}. */
  public static ReviewRange read(OpenRequest request, Progress progress) {
    GitRepository git = GitRepository.open(request.repository());
    try {
      return ReviewRange.read(git, request, progress);
    } catch (RuntimeException e) {
      git.close();
      throw e;
    }
  }

  /**
   * Opens a change that is kept, with its newest iteration.
   *
   * @throws BadInput where it is not kept here or its repository is not known
   */
  public OpenChange resume(ChangeId id, Progress progress) {
    ChangeSummary summary = known(id);
    return resume(id, summary.change().repository(), progress);
  }

  /** As above, with the clone that is to be used. */
  public OpenChange resume(ChangeId id, Path repository, Progress progress) {
    ChangeSummary summary = known(id);
    OpenRequest request =
        new OpenRequest(
            repository,
            draft(id, TARGET),
            RangeSpec.between(summary.iteration().base().hex(), summary.iteration().head().hex()),
            draft(id, POLICY_FOLDER).map(Path::of));
    ReviewRange content = read(request, progress);
    Optional<String> headName = draft(id, HEAD_NAME);
    return opened(headName.map(content::withHeadName).orElse(content), id);
  }

  /**
   * Reads a change again as it was asked for, so that a branch that has moved since becomes a new
   * iteration.
   *
   * @throws BadInput where it is not kept here or its repository is not known
   */
  public OpenChange reread(ChangeId id, Progress progress) {
    ChangeSummary summary = known(id);
    String head = draft(id, HEAD_NAME).orElseGet(() -> summary.iteration().head().hex());
    RangeSpec range =
        summary.iteration().inRetrospect()
            ? RangeSpec.between(summary.iteration().base().hex(), head)
            : RangeSpec.upTo(head);
    return open(
        new OpenRequest(
            summary.change().repository(),
            draft(id, TARGET),
            range,
            draft(id, POLICY_FOLDER).map(Path::of)),
        progress);
  }

  /**
   * What brings the repository of a change up to date, with the target it was asked for.
   *
   * @throws BadInput where it is not kept here
   */
  public Fetching fetching(ChangeId id) {
    return new Fetching(known(id).change().repository(), draft(id, TARGET));
  }

  private ChangeSummary known(ChangeId id) {
    return store.changes().find(id).flatMap(this::summary).orElseThrow(() -> unknown(id));
  }

  private Optional<String> draft(ChangeId id, String key) {
    return store.drafts().get(id, key).map(Draft::text);
  }

  private OpenChange opened(ReviewRange content, ChangeId id) {
    StoredChange change = store.changes().find(id).orElseThrow(() -> unknown(id));
    List<StoredIteration> iterations = store.changes().iterations(id);
    return new OpenChange(store, clock, content, change, iterations.getLast().number());
  }

  private Optional<ChangeId> find(ReviewRange content) {
    String repository = content.repositoryId();
    Range range = content.range();
    return changes().stream()
        .filter(summary -> summary.change().repositoryId().equals(repository))
        .filter(summary -> summary.change().targetRef().equals(range.targetRef()))
        .filter(summary -> summary.iteration().head().equals(range.head()))
        .filter(summary -> summary.iteration().base().equals(range.base()))
        .map(summary -> summary.change().id())
        .findFirst();
  }

  private ChangeId create(ReviewRange content, OpenRequest request) {
    Range range = content.range();
    Optional<ChangeId> earlier = earlierIteration(content, request);
    ChangeId id =
        earlier.orElseGet(() ->
            store
                .changes()
                .create(
                    request.repository().toAbsolutePath().normalize(),
                    content.repositoryId(),
                    range.targetRef(),
                    title(content))
                .id());
    store.changes().addIteration(id, range.base(), range.head(), range.inRetrospect());
    store
        .journal()
        .append(
            earlier.isPresent() ? "iteration-opened" : "change-opened",
            Optional.of(id),
            Optional.empty());
    return id;
  }

  /** A branch that moved on is a new iteration of its change; commits given by id are not. */
  private Optional<ChangeId> earlierIteration(ReviewRange content, OpenRequest request) {
    String name = content.range().headName();
    boolean branch =
        content.git().refs().stream()
            .anyMatch(ref -> ref.shortName().equals(name) || ref.name().equals(name));
    if (!branch || content.range().inRetrospect()) {
      return Optional.empty();
    }
    Path repository = request.repository().toAbsolutePath().normalize();
    return changes().stream()
        .filter(summary -> summary.change().repository().equals(repository))
        .filter(summary -> summary.change().targetRef().equals(content.range().targetRef()))
        .filter(summary -> !summary.iteration().inRetrospect())
        .map(summary -> summary.change().id())
        .filter(id -> draft(id, HEAD_NAME).equals(Optional.of(name)))
        .findFirst();
  }

  private void rememberRequest(ChangeId id, OpenRequest request, ReviewRange content) {
    store.drafts().put(id, HEAD_NAME, content.range().headName());
    request.target().ifPresent(target -> store.drafts().put(id, TARGET, target));
    request
        .policyFolder()
        .ifPresent(folder ->
            store.drafts().put(id, POLICY_FOLDER, folder.toAbsolutePath().normalize().toString()));
    store.changes().setRepository(id, request.repository().toAbsolutePath().normalize());
    store
        .recents()
        .opened(Recents.Kind.REPOSITORY, request.repository().toAbsolutePath().normalize());
  }

  private static String title(ReviewRange content) {
    List<CommitInfo> commits = content.commits();
    return commits.isEmpty() ? content.range().headName() : commits.getFirst().subject();
  }

  private static BadInput unknown(ChangeId id) {
    return new BadInput(
        "change.unknown",
        "No change %s is kept here; open its repository and range.".formatted(id));
  }

  @Override
  public void close() {
    store.close();
  }
}
