package dev.countersign.desktop.home;

import dev.countersign.desktop.common.KeyRing;
import dev.countersign.desktop.common.Latest;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.RingKey;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.model.Failure;
import dev.countersign.model.Progress;
import dev.countersign.review.OpenRequest;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the first screen shows and does. To be used on the FX thread. */
public final class HomeViewModel {
  private record Found(List<Entry> entries, List<RecentRepository> recent) {}

  private final Workplace workplace;
  private final TaskRunner tasks;
  private final KeyRing keys;
  private final Exits exits;
  private final Latest reading;
  private final Latest judging;
  private final ObservableList<HomeRow> rows = FXCollections.observableArrayList();
  private final ObservableList<String> windows = FXCollections.observableArrayList();
  private final ObservableList<RecentRepository> recent = FXCollections.observableArrayList();
  // Held here, because such a view hears of changes only as long as somebody holds it.
  private final ObservableList<HomeRow> shownRows = FXCollections.unmodifiableObservableList(rows);
  private final ObservableList<String> shownWindows =
      FXCollections.unmodifiableObservableList(windows);
  private final ObservableList<RecentRepository> shownRecent =
      FXCollections.unmodifiableObservableList(recent);
  private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();

  /** Over the use cases in {@code workplace}; nothing is read before {@link #refresh}. */
  public HomeViewModel(Workplace workplace, TaskRunner tasks, KeyRing keys, Exits exits) {
    this.workplace = workplace;
    this.tasks = tasks;
    this.keys = keys;
    this.exits = exits;
    this.reading = new Latest(tasks);
    this.judging = new Latest(tasks);
    keys.current().subscribe((before, after) -> judge());
  }

  /** The changes that are kept, those that wait for the person first once that is known. */
  public ObservableList<HomeRow> rows() {
    return shownRows;
  }

  /** The windows of policy that are open for any of them. */
  public ObservableList<String> windows() {
    return shownWindows;
  }

  /** Repositories that were opened, newest first. */
  public ObservableList<RecentRepository> recent() {
    return shownRecent;
  }

  /** Whether it is known what there is. */
  public ReadOnlyBooleanProperty read() {
    return read.getReadOnlyProperty();
  }

  /** The signing keys. */
  public KeyRing keys() {
    return keys;
  }

  /** Reads everything again. */
  public void refresh() {
    reading.run(
        Messages.text("home.reading"),
        progress -> new Found(workplace.entries(), workplace.recentRepositories()),
        found -> {
          rows.setAll(found.entries().stream().map(HomeRow::new).toList());
          recent.setAll(found.recent());
          read.set(true);
          judge();
        });
  }

  private void judge() {
    List<HomeRow> all = List.copyOf(rows);
    Optional<String> fingerprint = keys.current().get().map(RingKey::fingerprint);
    windows.clear();
    judging.run(
        Messages.text("home.judging"),
        progress -> {
          for (int i = 0; i < all.size(); i++) {
            progress.throwIfCancelled();
            progress.update(Messages.text("home.judging.step"), i, all.size());
            HomeRow row = all.get(i);
            Status status = status(row.entry(), fingerprint, progress);
            Platform.runLater(() -> judged(row, status));
          }
          return all;
        },
        this::sort);
  }

  private void sort(List<HomeRow> judged) {
    if (rows.equals(judged)) {
      rows.setAll(judged.stream().sorted(Comparator.comparing(HomeRow::tone)).toList());
    }
  }

  private Status status(Entry entry, Optional<String> fingerprint, Progress progress) {
    try {
      return workplace.status(entry.id(), fingerprint, progress);
    } catch (Failure failure) {
      return new Status(Status.Tone.ERROR, failure.sentence(), List.of());
    }
  }

  private void judged(HomeRow row, Status status) {
    row.status().set(Optional.of(status));
    status.windows().stream().filter(title -> !windows.contains(title)).forEach(windows::add);
  }

  /** Opens a change that is kept. */
  public void resume(Entry entry) {
    tasks.run(
        Messages.text("home.opening", entry.title()),
        progress -> workplace.resume(entry.id(), progress),
        exits.change());
  }

  /** Opens a range. */
  public void open(OpenRequest request) {
    tasks.run(
        Messages.text("home.opening", String.valueOf(request.repository().getFileName())),
        progress -> workplace.open(request, progress),
        exits.change());
  }

  /** Shows the approval bundle in {@code file}. */
  public void openBundle(Path file) {
    exits.bundle().accept(file);
  }

  /** Makes the sample change, or finds it, and opens it as its first reviewer. */
  public void trySample() {
    tasks.run(
        Messages.text("home.sample.making"),
        workplace::sample,
        sample -> {
          sample.keys().forEach(keys::add);
          sample.keys().stream().findFirst().ifPresent(keys::use);
          exits.change().accept(sample.change());
        });
  }

  Workplace workplace() {
    return workplace;
  }

  TaskRunner tasks() {
    return tasks;
  }
}
