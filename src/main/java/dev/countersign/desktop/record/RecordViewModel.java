package dev.countersign.desktop.record;

import dev.countersign.desktop.common.InOrder;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.model.ChangeRecord;
import dev.countersign.model.Failure;
import dev.countersign.model.RecordSection;
import dev.countersign.policy.MissingField;
import dev.countersign.policy.RecordCompleteness;
import dev.countersign.policy.RequiredSection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

/** A change record while somebody writes it. To be used on the FX thread. */
final class RecordViewModel {
  /** Whether what was typed is kept. */
  enum Saved {
    /** All of it. */
    YES,
    /** It will be, at the next pause. */
    SOON,
    /** It could not be. */
    FAILED
  }

  private static final Duration PAUSE = Duration.millis(400);

  private final List<RequiredSection> required;
  private final Consumer<ChangeRecord> save;
  private final TaskRunner tasks;
  private final InOrder writes;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final ReadOnlyObjectWrapper<ChangeRecord> record;
  private final ReadOnlyObjectWrapper<Saved> saved = new ReadOnlyObjectWrapper<>(Saved.YES);
  private final ObservableList<MissingField> missing = FXCollections.observableArrayList();
  private final ObservableList<MissingField> missingForReading =
      FXCollections.unmodifiableObservableList(missing);

  /**
   * A record that is being written.
   *
   * @param save keeps a draft; called away from the FX thread
   */
  RecordViewModel(
      ChangeRecord record,
      List<RequiredSection> required,
      Consumer<ChangeRecord> save,
      TaskRunner tasks) {
    this.required = List.copyOf(required);
    this.save = save;
    this.tasks = tasks;
    this.writes = new InOrder(tasks);
    this.record = new ReadOnlyObjectWrapper<>(record);
    pause.setOnFinished(event -> write(() -> {}));
    refreshMissing();
  }

  List<RequiredSection> required() {
    return required;
  }

  ReadOnlyObjectProperty<ChangeRecord> record() {
    return record.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Saved> saved() {
    return saved.getReadOnlyProperty();
  }

  /** What is missing, in the order of the form. */
  ObservableList<MissingField> missing() {
    return missingForReading;
  }

  List<MissingField> missingIn(String section) {
    return missing.stream().filter(field -> field.section().equals(section)).toList();
  }

  void set(String section, String field, String value) {
    change(record.get().with(section, field, value));
  }

  void setCell(String section, int row, String column, String value) {
    List<Map<String, String>> rows = rows(section);
    rows.get(row).put(column, value);
    change(record.get().withRows(section, rows));
  }

  void addRow(RecordSection section) {
    List<Map<String, String>> rows = rows(section.key());
    Map<String, String> blank = new LinkedHashMap<>();
    section.fields().forEach(column -> blank.put(column.key(), ""));
    rows.add(blank);
    change(record.get().withRows(section.key(), rows));
  }

  void removeRow(String section, int row) {
    List<Map<String, String>> rows = rows(section);
    rows.remove(row);
    change(record.get().withRows(section, rows));
  }

  /** Exchanges a row with the one {@code by} places below it, or above where negative. */
  void moveRow(String section, int row, int by) {
    List<Map<String, String>> rows = rows(section);
    int to = row + by;
    if (to >= 0 && to < rows.size()) {
      rows.add(to, rows.remove(row));
      change(record.get().withRows(section, rows));
    }
  }

  /** Puts another record in place of this one, such as an imported one. */
  void replace(ChangeRecord other) {
    change(other);
  }

  /** Keeps at once what was typed, and calls {@code then} when that is done. */
  void flush(Runnable then) {
    pause.stop();
    if (saved.get() == Saved.YES) {
      then.run();
    } else {
      write(then);
    }
  }

  private void change(ChangeRecord changed) {
    record.set(changed);
    saved.set(Saved.SOON);
    refreshMissing();
    pause.playFromStart();
  }

  private void write(Runnable then) {
    ChangeRecord written = record.get();
    writes.run(
        Messages.text("record.saving"),
        progress -> {
          save.accept(written);
          return written;
        },
        done -> {
          if (record.get().equals(done)) {
            saved.set(Saved.YES);
          }
          then.run();
        },
        this::notSaved);
  }

  private void notSaved(Failure failure) {
    saved.set(Saved.FAILED);
    tasks.report(failure);
  }

  private void refreshMissing() {
    List<RecordSection> sections = required.stream().map(RequiredSection::section).toList();
    missing.setAll(RecordCompleteness.missing(record.get(), sections));
  }

  private List<Map<String, String>> rows(String section) {
    List<Map<String, String>> rows = new ArrayList<>();
    record.get().rows(section).forEach(row -> rows.add(new LinkedHashMap<>(row)));
    return rows;
  }
}
