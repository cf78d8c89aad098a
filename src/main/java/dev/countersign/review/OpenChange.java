package dev.countersign.review;

import dev.countersign.evidence.RecordCodec;
import dev.countersign.model.Basis;
import dev.countersign.model.ChangeId;
import dev.countersign.model.ChangeRecord;
import dev.countersign.model.JournalLine;
import dev.countersign.model.Progress;
import dev.countersign.model.Sha256;
import dev.countersign.model.StatementEntry;
import dev.countersign.policy.BasisFacts;
import dev.countersign.policy.Decision;
import dev.countersign.policy.EvaluationInput;
import dev.countersign.policy.Evaluator;
import dev.countersign.policy.Viewer;
import dev.countersign.store.Store;
import dev.countersign.store.StoredChange;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One iteration of a change on this workstation: what was read of it, and everything people have
 * said and marked about it. The one place through which that state changes. Safe to use from any
 * thread; every method may wait for the disk.
 */
public final class OpenChange implements AutoCloseable {
  private final Store store;
  private final Clock clock;
  private final ReviewRange content;
  private final ChangeId id;
  private final StoredChange stored;
  private final int iteration;
  private final RecordDesk record;
  private final MarkBook marks;
  private final StatementShelf shelf;

  OpenChange(Store store, Clock clock, ReviewRange content, StoredChange stored, int iteration) {
    this.store = store;
    this.clock = clock;
    this.content = content;
    this.id = stored.id();
    this.stored = stored;
    this.iteration = iteration;
    this.record = new RecordDesk(store, id, content, clock);
    this.marks = new MarkBook(store, id);
    this.shelf = new StatementShelf(store, id);
  }

  /** The change's id. */
  public ChangeId id() {
    return id;
  }

  /** Which iteration of the change this is, from 1. */
  public int iteration() {
    return iteration;
  }

  /** What people call the change. */
  public String title() {
    return stored.title();
  }

  /** What people call the repository. Not safe to show. */
  public String repositoryName() {
    return RepositoryName.of(stored);
  }

  /** What was read of the repository. */
  public ReviewRange content() {
    return content;
  }

  /** The change record. */
  public RecordDesk record() {
    return record;
  }

  /** The review marks. */
  public MarkBook marks() {
    return marks;
  }

  /** Statements about this change. */
  public SignOff signOff() {
    return new SignOff(this, store, clock);
  }

  /** The approval bundle. */
  public BundleExport export() {
    return new BundleExport(this, store);
  }

  /** Every statement about the change, in the order in which they claim to have been made. */
  public List<StoredStatement> statements() {
    return shelf.all(content.policy());
  }

  /** What happened to this change on this workstation. */
  public List<JournalLine> journal() {
    return store.journal().lines(id);
  }

  /** What is signed at the moment: the basis of this iteration, if somebody has signed one. */
  public Optional<Basis> basis() {
    return basisJson()
        .map(KeptEvidence::basis)
        .filter(basis ->
            basis.base().equals(content.range().base())
                && basis.head().equals(content.range().head()));
  }

  Optional<byte[]> basisJson() {
    return store.evidence().get(id, "basis.json");
  }

  /** True where the draft of the record is not what was signed. */
  public boolean recordChangedSinceSubmission() {
    return basis().filter(basis -> basis.record().equals(digest(record.draft()))).isEmpty();
  }

  /**
   * What is required and how far it is met, for the person who looks.
   *
   * @param person the person's id, empty where nobody has chosen a key
   */
  public Decision decide(Optional<String> person, Progress progress) {
    return decide(person, List.of(), progress);
  }

  Decision decide(Optional<String> person, List<String> confirmed, Progress progress) {
    ChangeRecord draft = record.draft();
    Optional<Sha256> current =
        basis()
            .filter(basis -> basis.record().equals(digest(draft)))
            .flatMap(basis -> basisJson().map(Sha256::of));
    List<StatementEntry> counted =
        statements().stream()
            .filter(statement -> statement.fault().isEmpty())
            .map(StoredStatement::entry)
            .toList();
    Instant now = clock.instant();
    return Evaluator.evaluate(
        new EvaluationInput(
            new BasisFacts(id, current, content.range().base(), content.range().head()),
            content.files().stream().map(ReviewFile::classification).toList(),
            content.commits(),
            List.of(),
            draft,
            counted,
            Optional.empty(),
            content.policy(),
            now,
            now,
            Optional.empty(),
            false,
            Optional.of(
                new Viewer(
                    person,
                    AttentionCount.units(content, marks, person.orElse(MarkBook.NOBODY), progress),
                    confirmed))));
  }

  private static Sha256 digest(ChangeRecord record) {
    return Sha256.of(RecordCodec.write(record));
  }

  /** Closes the repository. */
  @Override
  public void close() {
    content.git().close();
  }
}
