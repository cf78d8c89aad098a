package dev.countersign.desktop.home;

import dev.countersign.desktop.common.Latest;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.desktop.remote.FetchModel;
import dev.countersign.model.BadInput;
import dev.countersign.model.Failure;
import dev.countersign.model.VisibleText;
import dev.countersign.review.OpenRequest;
import dev.countersign.review.RangeSpec;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which repository and range is opened, checked as it is typed. To be used on the FX thread. */
final class OpenPanelModel {
  /** Where the range begins. */
  enum BaseKind {
    /** Where head left the target. */
    TARGET,
    /** At a commit that is given. */
    COMMIT,
    /** Where head left a commit that is given. */
    MERGE_BASE
  }

  private final Workplace workplace;
  private final FetchModel fetch;
  private final Latest describing;
  private final Latest checking;
  private final StringProperty repository = new SimpleStringProperty("");
  private final StringProperty target = new SimpleStringProperty("");
  private final StringProperty head = new SimpleStringProperty("");
  private final StringProperty base = new SimpleStringProperty("");
  private final StringProperty policyFolder = new SimpleStringProperty("");
  private final ObjectProperty<BaseKind> baseKind = new SimpleObjectProperty<>(BaseKind.TARGET);
  private final ObservableList<String> names = FXCollections.observableArrayList();
  private final StringProperty targetPrompt = new SimpleStringProperty("");
  private final BooleanProperty known = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper good = new ReadOnlyBooleanWrapper();

  OpenPanelModel(Workplace workplace, TaskRunner tasks) {
    this.workplace = workplace;
    this.describing = new Latest(tasks);
    this.checking = new Latest(tasks);
    this.fetch = new FetchModel(tasks, fetched -> describe(repository.get()));
    repository.subscribe(folder -> {
      fetch.reset();
      describe(folder);
    });
    target.subscribe((before, after) -> check());
    head.subscribe((before, after) -> check());
    base.subscribe((before, after) -> check());
    baseKind.subscribe((before, after) -> check());
    policyFolder.subscribe((before, after) -> check());
  }

  StringProperty repository() {
    return repository;
  }

  StringProperty target() {
    return target;
  }

  StringProperty head() {
    return head;
  }

  StringProperty base() {
    return base;
  }

  ObjectProperty<BaseKind> baseKind() {
    return baseKind;
  }

  StringProperty policyFolder() {
    return policyFolder;
  }

  /** Branches and tags to complete from. */
  ObservableList<String> names() {
    return names;
  }

  /** The target that is taken where none is given. */
  StringProperty targetPrompt() {
    return targetPrompt;
  }

  /** Whether the folder is a repository. */
  ReadOnlyBooleanProperty known() {
    return known;
  }

  /** Brings the repository up to date; what is typed stays. */
  FetchModel fetch() {
    return fetch;
  }

  /** Starts to bring it up to date. */
  void startFetch() {
    fetch.start(workplace.fetches(path(repository.get()), given(target.get())));
  }

  /** What would be opened, or what is wrong. */
  ReadOnlyStringProperty sentence() {
    return sentence.getReadOnlyProperty();
  }

  /** Whether it can be opened. */
  ReadOnlyBooleanProperty good() {
    return good.getReadOnlyProperty();
  }

  /** What was typed. */
  OpenRequest request() {
    Optional<String> from =
        baseKind.get() == BaseKind.TARGET ? Optional.empty() : given(base.get());
    boolean mergeBase = baseKind.get() == BaseKind.MERGE_BASE && from.isPresent();
    return new OpenRequest(
        path(repository.get()),
        given(target.get()),
        new RangeSpec(from, head.get().strip(), mergeBase),
        given(policyFolder.get()).map(OpenPanelModel::path));
  }

  private void describe(String folder) {
    known.set(false);
    names.clear();
    targetPrompt.set("");
    checking.cancel();
    if (folder.isBlank()) {
      describing.cancel();
      say("", false);
      return;
    }
    // What stands there now is of another repository or range.
    say(Messages.text("open.busy", Messages.text("open.reading")), false);
    describing.run(
        Messages.text("open.reading"),
        progress -> workplace.describe(path(folder)),
        info -> {
          known.set(true);
          names.setAll(info.names());
          targetPrompt.set(info.defaultTarget().orElse(""));
          check();
        },
        this::fail);
  }

  private void check() {
    if (!known.get()) {
      return;
    }
    if (head.get().isBlank()) {
      checking.cancel();
      say(Messages.text("open.head.missing"), false);
      return;
    }
    if (baseKind.get() != BaseKind.TARGET && base.get().isBlank()) {
      checking.cancel();
      say(Messages.text("open.base.missing"), false);
      return;
    }
    say(Messages.text("open.busy", Messages.text("open.checking")), false);
    checking.run(
        Messages.text("open.checking"),
        progress -> workplace.check(request()),
        found -> say(found, true),
        this::fail);
  }

  private void fail(Failure failure) {
    say(failure.sentence(), false);
  }

  private void say(String text, boolean isGood) {
    sentence.set(text);
    good.set(isGood);
  }

  private static Optional<String> given(String text) {
    return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
  }

  private static Path path(String text) {
    try {
      return Path.of(text.strip());
    } catch (InvalidPathException e) {
      throw new BadInput(
          "open.path", "'" + VisibleText.escape(text) + "' is not a path; choose a folder.", e);
    }
  }
}
