package dev.countersign.desktop.home;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Running;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.desktop.remote.PanelProgress;
import dev.countersign.desktop.remote.Questions;
import dev.countersign.model.Failure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is cloned where, and how far it is. To be used on the FX thread. */
final class CloneModel {
  private final Workplace workplace;
  private final TaskRunner tasks;
  private final Consumer<Path> done;
  private final PanelProgress progress = new PanelProgress();
  private final Questions questions = new Questions();
  private final StringProperty url = new SimpleStringProperty("");
  private final StringProperty parent =
      new SimpleStringProperty(System.getProperty("user.home", ""));
  private final StringProperty name = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private Running work = () -> {};

  /**
   * A model.
   *
   * @param done gets the folder of the clone
   */
  CloneModel(Workplace workplace, TaskRunner tasks, Consumer<Path> done) {
    this.workplace = workplace;
    this.tasks = tasks;
    this.done = done;
    url.subscribe(typed -> {
      name.set(folderName(typed));
      sentence.set("");
    });
  }

  StringProperty url() {
    return url;
  }

  StringProperty parent() {
    return parent;
  }

  StringProperty name() {
    return name;
  }

  PanelProgress progress() {
    return progress;
  }

  /** What the other side wants to know. */
  Questions questions() {
    return questions;
  }

  ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /** What went wrong; empty where nothing did. */
  ReadOnlyStringProperty sentence() {
    return sentence.getReadOnlyProperty();
  }

  BooleanBinding ready() {
    return Bindings.createBooleanBinding(
        () ->
            !running.get()
                && !url.get().isBlank()
                && !parent.get().isBlank()
                && !name.get().isBlank(),
        running,
        url,
        parent,
        name);
  }

  void start() {
    sentence.set("");
    Path folder;
    try {
      folder = Path.of(parent.get().strip()).resolve(name.get().strip());
    } catch (InvalidPathException e) {
      sentence.set(Messages.text("clone.path"));
      return;
    }
    String from = url.get().strip();
    running.set(true);
    work =
        tasks.run(
            Messages.text("clone.running", name.get().strip()),
            told -> workplace.clone(from, folder, questions, progress.beside(told)),
            made -> {
              running.set(false);
              done.accept(made);
            },
            this::fail,
            () -> end(Messages.text("clone.cancelled")));
  }

  void cancel() {
    work.cancel();
    questions.giveUp();
  }

  private void fail(Failure failure) {
    end(failure.sentence());
  }

  private void end(String said) {
    running.set(false);
    questions.giveUp();
    sentence.set(said);
  }

  /**
   * The last part of a URL without {@code .git}; empty where there is none that could be a name.
   */
  static String folderName(String url) {
    String stripped = url.strip().replaceFirst("[?#].*$", "").replaceFirst("[/\\\\]+$", "");
    String last = stripped.replaceFirst("^.*[/\\\\:]", "").replaceFirst("\\.git$", "");
    return last.matches("\\w[\\w.-]{0,99}") ? last : "";
  }
}
