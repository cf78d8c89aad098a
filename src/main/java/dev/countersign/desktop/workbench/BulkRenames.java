package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.policy.FileGroup;
import dev.countersign.review.ReviewFile;
import dev.countersign.review.ReviewRange;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Marks all files at once that only got another name. No file of a critical system and none that
 * governs review is ever among them: those are looked at one by one. To be used on the FX thread.
 */
final class BulkRenames {
  /** Fewer are as quickly marked one by one. */
  private static final int FEWEST = 2;

  /** What can be done now. */
  enum Step {
    /** Nothing: there are too few files, or all are marked. */
    NOTHING,
    /** To ask for it. */
    OFFERED,
    /** To confirm it, or not. */
    ASKED,
    /** To take it back. */
    DONE
  }

  /**
   * How it stands.
   *
   * @param step what can be done now
   * @param files how many files it is about
   */
  record State(Step step, int files) {}

  private final ReviewRange content;
  private final Marking marking;
  private final TaskRunner tasks;
  private final Runnable onMarked;
  private final List<ReviewFile> renames;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State(Step.NOTHING, 0));
  private List<ReviewFile> markedFiles = List.of();
  private Set<String> markedUnits = Set.of();
  private boolean isAsked;

  /**
   * Over the files of a change.
   *
   * @param onMarked told after every change of marks
   */
  BulkRenames(ReviewRange content, Marking marking, TaskRunner tasks, Runnable onMarked) {
    this.content = content;
    this.marking = marking;
    this.tasks = tasks;
    this.onMarked = onMarked;
    this.renames = content.files().stream().filter(BulkRenames::isHarmless).toList();
    marking.revision().subscribe(now -> refresh());
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** Asks for confirmation. */
  void ask() {
    isAsked = true;
    refresh();
  }

  /** Does not do it after all. */
  void dismiss() {
    isAsked = false;
    refresh();
  }

  /** Marks them, once all of them are counted. */
  void mark() {
    List<ReviewFile> open = open();
    isAsked = false;
    tasks.run(
        Messages.text("renames.task"),
        progress ->
            open.stream()
                .flatMap(file -> content.review(file, progress).units().stream())
                .collect(Collectors.toSet()),
        units -> marked(open, units));
  }

  /** Takes back exactly the marks that were made. */
  void undo() {
    List<ReviewFile> files = markedFiles;
    Set<String> units = markedUnits;
    forget();
    marking.set(files, units, false);
    onMarked.run();
  }

  /** From here on somebody else marks; what was done before cannot be taken back here. */
  void forget() {
    isAsked = false;
    markedFiles = List.of();
    markedUnits = Set.of();
    refresh();
  }

  private void marked(List<ReviewFile> files, Set<String> units) {
    markedFiles = files;
    markedUnits =
        units.stream().filter(unit -> !marking.isMarked(unit)).collect(Collectors.toSet());
    marking.set(files, markedUnits, true);
    refresh();
    onMarked.run();
  }

  private void refresh() {
    List<ReviewFile> open = open();
    boolean isDone = !markedUnits.isEmpty() && markedUnits.stream().allMatch(marking::isMarked);
    if (isDone) {
      state.set(new State(Step.DONE, markedFiles.size()));
    } else if (open.size() < FEWEST) {
      state.set(new State(Step.NOTHING, 0));
    } else {
      state.set(new State(isAsked ? Step.ASKED : Step.OFFERED, open.size()));
    }
  }

  private List<ReviewFile> open() {
    return renames.stream().filter(file -> !marking.progress(file).reviewed()).toList();
  }

  private static boolean isHarmless(ReviewFile file) {
    return file.classification().group() == FileGroup.PURE_RENAMES
        && !file.classification().critical()
        && !file.classification().governance();
  }
}
