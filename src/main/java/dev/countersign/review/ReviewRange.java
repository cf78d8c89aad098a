package dev.countersign.review;

import dev.countersign.diff.DiffOptions;
import dev.countersign.diff.FileComparison;
import dev.countersign.diff.RawSides;
import dev.countersign.git.ChangeSetOptions;
import dev.countersign.git.GitRepository;
import dev.countersign.model.ChangeSet;
import dev.countersign.model.CommitInfo;
import dev.countersign.model.Limit;
import dev.countersign.model.Progress;
import dev.countersign.model.Workers;
import dev.countersign.policy.Classification;
import dev.countersign.policy.Classifier;
import dev.countersign.policy.PolicyInForce;
import dev.countersign.policy.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * A range that has been read: its files in the order in which they are reviewed, its commits, and
 * the policy in force. Facts only: nothing here depends on who looks or is kept anywhere. Safe to
 * use from any thread; every method that takes a {@link Progress} may take long.
 */
public final class ReviewRange {
  private final GitRepository git;
  private final Range range;
  private final ChangeSet changeSet;
  private final List<ReviewFile> files;
  private final List<CommitInfo> commits;
  private final Optional<PolicySource> policySource;
  private final Optional<PolicyInForce> policy;
  private final String repositoryId;
  private final FileComparer comparer;
  private final RightOfWay way = new RightOfWay();
  private final AtomicReferenceArray<FileReview> reviews;

  private ReviewRange(
      GitRepository git,
      Range range,
      ChangeSet changeSet,
      List<CommitInfo> commits,
      Optional<PolicySource> policySource) {
    this.git = git;
    this.range = range;
    this.changeSet = changeSet;
    this.commits = List.copyOf(commits);
    this.policySource = policySource;
    this.policy = policySource.map(PolicySource::load);
    // Walks to the first commit, so that nobody who asks later has to wait.
    this.repositoryId =
        policy
            .flatMap(inForce -> inForce.policy().repository())
            .orElseGet(() -> RepositoryName.ROOT + git.rootCommit(range.head()));
    this.files = ordered(changeSet, policy);
    this.comparer = new FileComparer(git, new TargetCharsets(git.attributes(range.targetTip())));
    this.reviews = new AtomicReferenceArray<>(files.size());
  }

  private ReviewRange(ReviewRange same, Range named) {
    this.git = same.git;
    this.range = named;
    this.changeSet = same.changeSet;
    this.commits = same.commits;
    this.policySource = same.policySource;
    this.policy = same.policy;
    this.repositoryId = same.repositoryId;
    this.files = same.files;
    this.comparer = same.comparer;
    this.reviews = same.reviews;
  }

  /**
   * Reads what is asked for.
   *
   * @throws dev.countersign.model.BadInput for an unknown revision or a malformed policy
   */
  public static ReviewRange read(GitRepository git, OpenRequest request, Progress progress) {
    Range range = RangeResolver.resolve(git, request.target(), request.range());
    progress.update("Reading policy", 0, 0);
    Optional<PolicySource> source =
        request
            .policyFolder()
            .map(folder -> PolicySource.fromFolder(folder, range.head()))
            .or(() -> PolicySource.at(git, range.targetRef(), range.targetTip()));
    progress.update("Comparing trees", 0, 0);
    ChangeSet changeSet =
        git.changeSet(range.base(), range.head(), ChangeSetOptions.forReview(), progress);
    List<CommitInfo> commits = git.commits(range.base(), range.head(), progress);
    return new ReviewRange(git, range, changeSet, commits, source);
  }

  private static List<ReviewFile> ordered(ChangeSet changeSet, Optional<PolicyInForce> policy) {
    Classifier classifier =
        new Classifier(policy.map(PolicyInForce::registry).orElse(Registry.EMPTY));
    List<Classification> classified =
        changeSet.files().stream()
            .map(classifier::classify)
            .sorted(Classification.MOST_DANGEROUS_FIRST)
            .toList();
    return IntStream.range(0, classified.size())
        .mapToObj(i -> new ReviewFile(i, classified.get(i)))
        .toList();
  }

  /** The same, remembering by which name head was asked for. */
  ReviewRange withHeadName(String name) {
    Range named =
        new Range(
            range.targetRef(),
            range.targetTip(),
            range.base(),
            range.head(),
            name,
            range.standing());
    return new ReviewRange(this, named);
  }

  /** The repository. */
  public GitRepository git() {
    return git;
  }

  /** The commits. */
  public Range range() {
    return range;
  }

  /** Every file change, with renames. */
  public ChangeSet changeSet() {
    return changeSet;
  }

  /** The files, most dangerous first: the one order of list and keys. */
  public List<ReviewFile> files() {
    return files;
  }

  /** The commits from base, exclusive, to head. */
  public List<CommitInfo> commits() {
    return commits;
  }

  /** The policy in force, if there is one. */
  public Optional<PolicyInForce> policy() {
    return policy;
  }

  /** The files of that policy. */
  public Optional<PolicySource> policySource() {
    return policySource;
  }

  /** The repository's id: what the policy says, else its oldest first-parent ancestor. */
  public String repositoryId() {
    return repositoryId;
  }

  /** Compares the two sides of one file, for somebody who waits: before all background work. */
  public FileComparison compare(ReviewFile file, DiffOptions options, Progress progress) {
    return way.first(() -> comparer.compare(file.change(), options, progress));
  }

  /** What {@link #compare} or {@link #prepare} has made lately, without waiting. */
  public Optional<FileComparison> compared(ReviewFile file, DiffOptions options) {
    return comparer.compared(file.change(), options);
  }

  /** Compares one file in advance, once nobody waits for another. */
  public void prepare(ReviewFile file, DiffOptions options, Progress progress) {
    way.giveWay(progress);
    comparer.compare(file.change(), options, progress);
  }

  /** Compares one file as it counts for sign-off, once nobody waits for another. */
  FileComparison plain(ReviewFile file, Progress progress) {
    way.giveWay(progress);
    return comparer.plain(file.change(), progress);
  }

  /**
   * The bytes of both sides of one file.
   *
   * @throws dev.countersign.model.BadInput {@code git.too-large} beyond {@code most} bytes
   */
  public RawSides rawSides(ReviewFile file, int most) {
    return new RawSides(
        SideBytes.upTo(most, git, file.change().oldSide()),
        SideBytes.upTo(most, git, file.change().newSide()));
  }

  /** The commits behind a change of a submodule, as far as they are on this machine. */
  public SubmoduleBump submodule(ReviewFile file, Progress progress) {
    return new SubmoduleReader(git, range).read(file.change(), progress);
  }

  /** The units and counts of one file, for somebody who waits; computed once. */
  public FileReview review(ReviewFile file, Progress progress) {
    return way.first(() -> counted(file, progress));
  }

  private FileReview counted(ReviewFile file, Progress progress) {
    FileReview known = reviews.get(file.position());
    if (known != null) {
      return known;
    }
    FileReview review = comparer.review(file, progress);
    reviews.set(file.position(), review);
    return review;
  }

  /** What {@link #review} has found already, without waiting. */
  public Optional<FileReview> reviewed(ReviewFile file) {
    return Optional.ofNullable(reviews.get(file.position()));
  }

  /**
   * The units and counts of every file, in order. Works on all cores; on each of them others may go
   * first between two files.
   */
  public List<FileReview> reviewAll(Progress progress) {
    List<ReviewFile> left = files.stream().filter(file -> reviewed(file).isEmpty()).toList();
    AtomicInteger begun = new AtomicInteger(files.size() - left.size());
    Workers.run(
        left.size(),
        1,
        () ->
            (from, to) -> {
              for (ReviewFile file : left.subList(from, to)) {
                progress.update("Comparing files", begun.getAndIncrement(), files.size());
                way.giveWay(progress);
                counted(file, progress);
              }
            });
    return files.stream().map(file -> reviews.get(file.position())).toList();
  }

  /** Every bound that was hit while the change was read; complete after {@link #reviewAll}. */
  public List<Limit> limits() {
    List<Limit> limits = new ArrayList<>(changeSet.limits());
    files.stream().flatMap(file -> reviewed(file).stream()).forEach(r -> limits.addAll(r.limits()));
    return limits;
  }
}
