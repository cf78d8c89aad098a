package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.KeyRing;
import dev.countersign.desktop.common.Latest;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.RingKey;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.desktop.signoff.SignerChoice;
import dev.countersign.diff.DiffOptions;
import dev.countersign.model.Failure;
import dev.countersign.model.Progress;
import dev.countersign.review.ChangeMoves;
import dev.countersign.review.FileReview;
import dev.countersign.review.MoveSearch;
import dev.countersign.review.OpenChange;
import dev.countersign.review.ReviewFile;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Duration;

/** The workbench without its nodes. To be used on the FX thread. */
final class WorkbenchViewModel {
  /** What is known of the decision. */
  enum Knowledge {
    /** It is being worked out. */
    WORKING,
    /** It is as it stands now. */
    KNOWN,
    /** Somebody stopped counting, or it failed. */
    STOPPED
  }

  private static final Duration SHORT_PAUSE = Duration.millis(150);
  private static final Duration TICK = Duration.millis(500);

  private final OpenChange change;
  private final KeyRing keys;
  private final ListChangeListener<RingKey> keysChanged = change -> loadSigners();
  private final TaskRunner tasks;
  private final Marking marking;
  private final FileListModel files;
  private final BulkRenames renames;
  private final Reader reader;
  private final Latest counting;
  private final Latest judging;
  private final Latest finding;
  private final PauseTransition pause = new PauseTransition(SHORT_PAUSE);
  private final Timeline tick;
  private final ObservableList<SignerChoice> signers = FXCollections.observableArrayList();
  private final ObjectProperty<SignerChoice> signer =
      new SimpleObjectProperty<>(SignerChoice.NOBODY);
  private final ReadOnlyObjectWrapper<Optional<Standings>> standings =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Knowledge> knowledge =
      new ReadOnlyObjectWrapper<>(Knowledge.WORKING);
  private final ReadOnlyObjectWrapper<Optional<ChangeMoves>> moves =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean isClosed;

  WorkbenchViewModel(OpenChange change, KeyRing keys, TaskRunner tasks) {
    this.change = change;
    this.keys = keys;
    this.tasks = tasks;
    this.marking = new Marking(change, tasks);
    this.files =
        new FileListModel(change.content().files(), file -> marking.progress(file).reviewed());
    this.renames = new BulkRenames(change.content(), marking, tasks, this::judgeSoon);
    this.reader = new Reader(change.content(), tasks);
    this.counting = new Latest(tasks);
    this.judging = new Latest(tasks);
    this.finding = new Latest(tasks);
    this.tick = new Timeline(new KeyFrame(TICK, event -> marking.touch()));
    tick.setCycleCount(Animation.INDEFINITE);
    pause.setOnFinished(event -> judge());
    marking.revision().subscribe((before, now) -> files.refresh());
    reader
        .reading()
        .subscribe((before, now) -> {
          if (now instanceof Reading.Text || now instanceof Reading.Bytes) {
            readAhead();
          }
        });
    loadSigners();
    keys.current()
        .get()
        .map(key -> SignerChoice.of(key, change.content().policy()))
        .filter(signers::contains)
        .ifPresent(signer::set);
    keys.keys().addListener(keysChanged);
    signer.subscribe(choice -> {
      // The box that shows the choice empties itself while its list is changed.
      if (choice != null) {
        renames.forget();
        marking.person(choice.marksName());
        choice.key().ifPresent(keys::use);
        judgeSoon();
      }
    });
  }

  OpenChange change() {
    return change;
  }

  Marking marking() {
    return marking;
  }

  FileListModel files() {
    return files;
  }

  BulkRenames renames() {
    return renames;
  }

  Reader reader() {
    return reader;
  }

  /** The keys of this workstation with their people, and nobody. */
  ObservableList<SignerChoice> signers() {
    return signers;
  }

  /** Who reviews. */
  ObjectProperty<SignerChoice> signer() {
    return signer;
  }

  /** How the change stands; empty until it is known for the first time. */
  ReadOnlyObjectProperty<Optional<Standings>> standings() {
    return standings.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Knowledge> knowledge() {
    return knowledge.getReadOnlyProperty();
  }

  /** What moved within the change; empty until it is known. */
  ReadOnlyObjectProperty<Optional<ChangeMoves>> moves() {
    return moves.getReadOnlyProperty();
  }

  /** Begins to count, and shows the first file; nothing once it is closed. */
  void start() {
    if (isClosed) {
      return;
    }
    count();
    files.files().stream().findFirst().ifPresent(file -> open(file, false));
  }

  /** Counts the units of all files, which the decision needs; goes on where it was stopped. */
  void count() {
    knowledge.set(Knowledge.WORKING);
    tick.play();
    counting.run(
        Messages.text("workbench.task.count"),
        progress -> change.content().reviewAll(progress),
        done -> {
          tick.stop();
          marking.touch();
          judge();
          readAhead();
          findMoves();
        },
        failure -> stopped(failure),
        this::stopped);
  }

  /** Works the decision out anew, as after something was signed or written. */
  void judge() {
    if (isClosed || tick.getStatus() == Animation.Status.RUNNING) {
      return;
    }
    knowledge.set(Knowledge.WORKING);
    Optional<String> person = signer.get().personId();
    judging.run(
        Messages.text("workbench.task.judge"),
        progress -> standings(person, progress),
        found -> {
          standings.set(Optional.of(found));
          knowledge.set(Knowledge.KNOWN);
        },
        this::stopped,
        this::stopped);
  }

  private void findMoves() {
    finding.run(
        Messages.text("workbench.task.moves"),
        progress -> new MoveSearch(change.content()).run(progress),
        found -> moves.set(Optional.of(found)));
  }

  private void loadSigners() {
    SignerChoice chosen = signer.get();
    signers.setAll(SignerChoice.of(keys.keys(), change.content().policy()));
    signer.set(signers.contains(chosen) ? chosen : SignerChoice.NOBODY);
  }

  /** Shows a file. */
  void open(ReviewFile file, boolean fromEnd) {
    files.select(file);
    reader.read(file, fromEnd);
  }

  /** To the file after the one that is shown, or before it; false where there is none. */
  boolean step(int by) {
    Optional<ReviewFile> to = files.neighbour(by);
    to.ifPresent(file -> open(file, by < 0));
    return to.isPresent();
  }

  /** To the next critical file that is not reviewed; false where there is none. */
  boolean nextCritical() {
    Optional<ReviewFile> to = files.nextCritical();
    to.ifPresent(file -> open(file, false));
    return to.isPresent();
  }

  /** Marks one unit of the file that is shown as reviewed, or takes the mark back. */
  void toggle(String unit) {
    files
        .selected()
        .get()
        .ifPresent(file -> {
          marking.set(file, List.of(unit), !marking.isMarked(unit));
          judgeSoon();
        });
  }

  /**
   * Marks the file that is shown and goes on; takes its marks back where all of it is marked. False
   * where white space is ignored: who reads it so has not seen all of it.
   */
  boolean toggleFile() {
    if (!isExact()) {
      return false;
    }
    files
        .selected()
        .get()
        .ifPresent(file ->
            change
                .content()
                .reviewed(file)
                .ifPresentOrElse(
                    known -> toggleFile(file, known),
                    () ->
                        tasks.run(
                            Messages.text(
                                "workbench.task.compare", file.change().path().fileName()),
                            progress -> change.content().review(file, progress),
                            known -> toggleFile(file, known))));
    return true;
  }

  boolean isExact() {
    return reader.options().get().whitespace() == DiffOptions.Whitespace.EXACT;
  }

  /** Stops all work and closes the change. */
  void close() {
    isClosed = true;
    keys.keys().removeListener(keysChanged);
    pause.stop();
    tick.stop();
    counting.cancel();
    judging.cancel();
    finding.cancel();
    reader.stop();
    tasks.run(
        Messages.text("workbench.task.close"),
        progress -> {
          change.close();
          return true;
        },
        done -> {});
  }

  private void toggleFile(ReviewFile file, FileReview known) {
    boolean isReviewed = marking.progress(file).reviewed();
    marking.set(file, known.units(), !isReviewed);
    judgeSoon();
    if (!isReviewed) {
      files.nextUnreviewed().ifPresent(next -> open(next, false));
    }
  }

  private void readAhead() {
    reader.readAhead(files.probable());
  }

  private void judgeSoon() {
    pause.playFromStart();
  }

  private Standings standings(Optional<String> person, Progress progress) {
    return new Standings(
        change.decide(person, progress),
        change.statements(),
        change.journal(),
        change.record().draft(),
        change.recordChangedSinceSubmission(),
        change.content().limits());
  }

  private void stopped(Failure failure) {
    stopped();
    tasks.report(failure);
  }

  private void stopped() {
    tick.stop();
    knowledge.set(Knowledge.STOPPED);
  }
}
