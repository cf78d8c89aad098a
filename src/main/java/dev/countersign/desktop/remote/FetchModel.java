package dev.countersign.desktop.remote;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Running;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.git.Fetched;
import dev.countersign.model.Failure;
import dev.countersign.model.VisibleText;
import dev.countersign.review.RemoteChoice;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One fetch at a time, and how far it is. To be used on the FX thread. */
public final class FetchModel {
  private final TaskRunner tasks;
  private final Consumer<Fetched> done;
  private final PanelProgress progress = new PanelProgress();
  private final Questions questions = new Questions();
  private final ObservableList<String> choices = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper good = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private Running work = () -> {};
  private Consumer<String> chosen = remote -> {};

  /**
   * A model.
   *
   * @param done told when a fetch has ended well
   */
  public FetchModel(TaskRunner tasks, Consumer<Fetched> done) {
    this.tasks = tasks;
    this.done = done;
  }

  /** The remotes to choose from; empty where there is nothing to choose. */
  ObservableList<String> choices() {
    return choices;
  }

  PanelProgress progress() {
    return progress;
  }

  Questions questions() {
    return questions;
  }

  /** Whether something is being fetched. */
  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /** Whether {@link #sentence} says what came. */
  ReadOnlyBooleanProperty good() {
    return good.getReadOnlyProperty();
  }

  /** What came, or what is wrong; empty before. */
  public ReadOnlyStringProperty sentence() {
    return sentence.getReadOnlyProperty();
  }

  /** Fetches from the usual remote, or asks which one where none stands out. */
  public void start(Fetches fetches) {
    reset();
    chosen = remote -> fetch(fetches, remote);
    running.set(true);
    work =
        tasks.run(
            Messages.text("fetch.looking"),
            told -> fetches.remotes(),
            this::take,
            this::fail,
            () -> end("", false));
  }

  /** Takes one of the {@link #choices}. */
  void choose(String remote) {
    chosen.accept(remote);
  }

  /** Stops what runs. */
  public void cancel() {
    work.cancel();
    questions.giveUp();
  }

  /** Stops what runs and forgets what was asked and said. */
  public void reset() {
    cancel();
    choices.clear();
    say("", false);
  }

  private void take(RemoteChoice choice) {
    running.set(false);
    choice.usual().ifPresentOrElse(this::choose, () -> choices.setAll(choice.names()));
  }

  private void fetch(Fetches fetches, String remote) {
    choices.clear();
    running.set(true);
    work =
        tasks.run(
            Messages.text("fetch.running", VisibleText.escape(remote)),
            told -> fetches.fetch(remote, questions, progress.beside(told)),
            fetched -> {
              end(FetchSentence.of(fetched), true);
              done.accept(fetched);
            },
            this::fail,
            () -> end(Messages.text("fetch.cancelled"), false));
  }

  private void fail(Failure failure) {
    end(failure.sentence(), false);
  }

  private void end(String said, boolean isGood) {
    running.set(false);
    questions.giveUp();
    say(said, isGood);
  }

  private void say(String text, boolean isGood) {
    good.set(isGood);
    sentence.set(text);
  }
}
