package dev.countersign.git;

import dev.countersign.model.ChangeSet;
import dev.countersign.model.CommitInfo;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;

/**
 * A repository on this machine, opened for reading. It may come from a stranger: nothing in it is
 * ever run (hooks, filters, textconv, submodules), its replace refs, grafts and configuration
 * includes have no effect, and what is read is checked against the ids.
 *
 * <p>Any number of threads may read at the same time. Methods block; call them off the user
 * interface's thread. What people must be told comes as {@code BadInput} (the repository lacks
 * something or is damaged) or {@code MachineFailure} (it cannot be read).
 */
public final class GitRepository implements AutoCloseable {
  private final Source source;
  private final RefNames names;
  private final History history;
  private final ObjectStore objects;

  private GitRepository(Source source) {
    this.source = source;
    this.names = new RefNames(source);
    this.history = new History(source);
    this.objects = new ObjectStore(source);
  }

  /**
   * Opens the repository that {@code folder} is or lies in: a work tree or any folder inside it, a
   * {@code .git} folder, or a bare repository.
   *
   * @throws dev.countersign.model.BadInput {@code git.not-a-repository} where there is none
   */
  public static GitRepository open(Path folder) {
    return new GitRepository(Source.of(RepositoryOpener.open(folder)));
  }

  /** The work tree, or the repository itself where it is bare; absolute. */
  public Path directory() {
    Repository repository = source.repository();
    return (bare() ? repository.getDirectory() : repository.getWorkTree())
        .toPath()
        .toAbsolutePath()
        .normalize();
  }

  /** True where there is no work tree. */
  public boolean bare() {
    return source.repository().isBare();
  }

  /** True where history is cut off; such a clone can be read but not signed. */
  public boolean shallow() {
    return source.read(reader -> !reader.getShallowCommits().isEmpty());
  }

  /** Branches, then remote branches, then tags, each by name; only what leads to a commit. */
  public List<RefInfo> refs() {
    return names.all();
  }

  /**
   * The full name of the branch that changes are most likely to land on: the remote's default
   * branch, else the branch that is checked out, else {@code main} or {@code master}.
   */
  public Optional<String> defaultTargetRef() {
    return names.defaultTarget();
  }

  /**
   * The full name of the ref that {@code name} means as a target: a full name, a local branch, a
   * remote branch such as {@code origin/main}, a branch of {@code origin}, or a tag, the first that
   * exists.
   *
   * @throws dev.countersign.model.BadInput {@code git.unknown-ref} where none does
   */
  public String fullRefName(String name) {
    return names.full(name);
  }

  /**
   * The commit that {@code revision} names: a branch, a tag, a full or abbreviated id, with {@code
   * ~} and {@code ^} as in Git.
   *
   * @throws dev.countersign.model.BadInput {@code git.unknown-revision} where it names none
   */
  public Oid resolve(String revision) {
    return names.resolve(revision);
  }

  /**
   * The only best common ancestor of two commits.
   *
   * @throws dev.countersign.model.BadInput {@code git.merge-base} where there are none or several
   */
  public Oid mergeBase(Oid a, Oid b) {
    return history.mergeBase(a, b);
  }

  /** True where {@code descendant} is {@code ancestor} or comes from it. */
  public boolean isAncestor(Oid ancestor, Oid descendant) {
    return history.isAncestor(ancestor, descendant);
  }

  /** True where {@code commit} is reached from {@code tip} over first parents alone. */
  public boolean onFirstParentLine(Oid commit, Oid tip) {
    return history.onFirstParentLine(commit, tip);
  }

  /** The oldest first-parent ancestor, which names a repository whose policy names none. */
  public Oid rootCommit(Oid commit) {
    return history.root(commit);
  }

  /** What a commit says of itself. */
  public CommitInfo commit(Oid id) {
    return history.commit(id);
  }

  /** The commits that {@code head} has and {@code base} has not, children before parents. */
  public List<CommitInfo> commits(Oid base, Oid head, Progress progress) {
    return history.range(base, head, progress);
  }

  /** The same, with no more than the newest {@code most} of them told. */
  public CommitSpan commits(Oid base, Oid head, int most, Progress progress) {
    return history.span(base, head, most, progress);
  }

  /**
   * The repository of the submodule at {@code path}, where this one keeps it: under the name that
   * {@code .gitmodules} of a commit gives. Whoever asks closes it.
   */
  public Optional<GitRepository> submodule(Oid commit, RepoPath path) {
    return new Submodules(source, objects)
        .folder(commit, path)
        .map(folder -> new GitRepository(Source.of(RepositoryOpener.open(folder))));
  }

  /**
   * The files that differ between the trees of two commits, ordered by path.
   *
   * @throws dev.countersign.model.Cancelled once {@code progress} says so
   */
  public ChangeSet changeSet(Oid base, Oid head, ChangeSetOptions options, Progress progress) {
    return new ChangeSetReader(source, options, progress, Optional.empty()).read(base, head);
  }

  /**
   * The same, which passes on the blobs that the search for renamed files reads, so that nobody
   * need read them again: any of those that differ, each once, in no order.
   *
   * @param along also its failures end the reading and come out of here
   */
  public ChangeSet changeSet(
      Oid base, Oid head, ChangeSetOptions options, BlobSink along, Progress progress) {
    return new ChangeSetReader(source, options, progress, Optional.of(along)).read(base, head);
  }

  /**
   * The content of a blob.
   *
   * @throws dev.countersign.model.BadInput {@code git.too-large} beyond {@code maxBytes}
   */
  public byte[] blob(Oid id, long maxBytes) {
    return objects.blob(id, maxBytes);
  }

  /** Takes the content of a blob; called from several threads at a time. */
  @FunctionalInterface
  public interface BlobSink {
    /** Takes what the id proves. */
    void accept(Oid id, byte[] content);
  }

  /**
   * Reads many blobs on all cores, each once and in the order in which they are stored, which is
   * several times faster than one after the other.
   *
   * @param ids each once
   * @param largest blobs of more bytes are passed over
   * @param sink also its failures end the reading and come out of here
   * @throws dev.countersign.model.BadInput where a blob is absent or damaged
   */
  public void blobs(List<Oid> ids, long largest, BlobSink sink, Progress progress) {
    BlobBatch batch = new BlobBatch(source, progress, ids, largest);
    BitSet wanted = new BitSet();
    for (int i = 0; i < ids.size(); i++) {
      if (batch.size(i) == BlobBatch.ABSENT) {
        throw GitFailures.missing(ids.get(i).hex());
      }
      wanted.set(i, batch.size(i) <= largest);
    }
    batch.readChecked(wanted, (blob, content) -> sink.accept(ids.get(blob), content));
  }

  /** The size of a blob in bytes, as the repository claims it. */
  public long blobSize(Oid id) {
    return objects.blobSize(id);
  }

  /** Any object with its exact bytes. */
  public RawObject raw(Oid id) {
    return objects.raw(id);
  }

  /**
   * What stands at exactly {@code path} in a commit, with the mode as found; folders too. Letter
   * case counts.
   */
  public Optional<TreeEntryInfo> entry(Oid commit, RepoPath path) {
    return objects.entry(commit, path);
  }

  /** What the {@code .gitattributes} files of a commit say. */
  public GitAttributes attributes(Oid commit) {
    return new GitAttributes(objects, commit);
  }

  /** One level of a tree, or of a commit's root tree, in Git's order. */
  public List<TreeEntryInfo> tree(Oid treeish) {
    return objects.tree(treeish);
  }

  /**
   * Everything that a commit's tree holds at any depth, but for folders: files, symbolic links and
   * submodules, in Git's order.
   *
   * @throws dev.countersign.model.BadInput {@code git.too-many-files} beyond two million entries
   * @throws dev.countersign.model.Cancelled once {@code progress} says so
   */
  public List<RepoPath> files(Oid commit, Progress progress) {
    return new TreeFiles(source, progress).of(commit);
  }

  /**
   * The objects that prove, without the repository, that head comes from base, what both trees are
   * and which policy was in force: the commits from base to head with both ends, their root trees,
   * the policy's commit, its trees down to each of {@code policyPaths}, and the files there. Each
   * once, in a fixed order.
   *
   * @param policyPaths files; what does not exist is left out
   * @throws dev.countersign.model.BadInput {@code git.range-too-large} where the range is too long
   *     to be carried along
   */
  public List<RawObject> rangeObjects(
      Oid base, Oid head, Oid policyCommit, List<RepoPath> policyPaths) {
    return new RangeObjects(source, objects).of(base, head, policyCommit, policyPaths);
  }

  /** Files of head with a mode that Git reads as another one, where base and head differ at all. */
  public List<LegacyMode> legacyModes(Oid base, Oid head) {
    return LegacyModes.between(source, base, head);
  }

  /** The names of the remotes that have an address, in order; not escaped. */
  public List<String> remotes() {
    return namedRemotes().names();
  }

  /**
   * The remote to fetch from where nobody names one: that which the target comes from, else {@code
   * origin}, else the only one; empty where none of these is there.
   *
   * @param target as for {@link #fullRefName}; where it is not known, the default target counts
   */
  public Optional<String> usualRemote(Optional<String> target) {
    return namedRemotes().usual(target.flatMap(names::find).or(names::defaultTarget));
  }

  private Remotes namedRemotes() {
    return new Remotes(source.repository().getConfig());
  }

  Source source() {
    return source;
  }

  @Override
  public void close() {
    source.repository().close();
  }
}
