package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Latest;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.model.BadInput;
import dev.countersign.review.ChangeSearch;
import dev.countersign.review.ReviewFile;
import dev.countersign.review.SearchQuery;
import dev.countersign.review.SearchSummary;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A search in all files of the change, without its nodes. To be used on the FX thread. */
final class SearchAllModel {
  private final ChangeSearch search;
  private final Supplier<List<ReviewFile>> listed;
  private final Latest latest;
  private final ObservableList<SearchRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<SearchState> state =
      new ReadOnlyObjectWrapper<>(new SearchState.Idle());
  private final ReadOnlyObjectWrapper<Optional<SearchQuery>> query =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private int generation;

  /**
   * Nothing yet.
   *
   * @param listed the files that the list of files shows now
   */
  SearchAllModel(ChangeSearch search, Supplier<List<ReviewFile>> listed, TaskRunner tasks) {
    this.search = search;
    this.listed = listed;
    this.latest = new Latest(tasks);
  }

  /** What was found so far, grouped by file, in the order of the list of files. */
  ObservableList<SearchRow> rows() {
    return rows;
  }

  ReadOnlyObjectProperty<SearchState> state() {
    return state.getReadOnlyProperty();
  }

  /** What is searched for, once that can be. */
  ReadOnlyObjectProperty<Optional<SearchQuery>> query() {
    return query.getReadOnlyProperty();
  }

  /** Searches anew, in all files or those that are listed, in place of what was searched before. */
  void run(SearchQuery wanted, boolean listedOnly) {
    Predicate<ReviewFile> within = listedOnly ? Set.copyOf(listed.get())::contains : file -> true;
    latest.cancel();
    rows.clear();
    query.set(sound(wanted));
    state.set(new SearchState.Running(SearchSummary.NOTHING));
    int mine = ++generation;
    SearchBatches batches =
        new SearchBatches((found, soFar) -> {
          if (mine == generation) {
            show(found, soFar);
          }
        });
    latest.run(
        Messages.text("searchall.task"),
        progress -> search.run(wanted, within, batches::add, progress),
        summary -> {
          batches.flush();
          end(new SearchState.Ended(summary));
        },
        failure -> end(new SearchState.Failed(failure.sentence())),
        this::stopped);
  }

  /** A malformed one is told by the search itself. */
  private static Optional<SearchQuery> sound(SearchQuery wanted) {
    try {
      wanted.matcher();
      return Optional.of(wanted);
    } catch (BadInput e) {
      return Optional.empty();
    }
  }

  /** Ends what runs; what was found stays. */
  void stop() {
    latest.cancel();
    stopped();
  }

  /** Index of the hit after the row at {@code from}, or before it where {@code by} is -1. */
  OptionalInt step(int from, int by) {
    int at = from < 0 && by < 0 ? -1 : from + by;
    while (at >= 0 && at < rows.size()) {
      if (rows.get(at) instanceof SearchRow.Hit) {
        return OptionalInt.of(at);
      }
      at += by;
    }
    return OptionalInt.empty();
  }

  private void stopped() {
    if (state.get() instanceof SearchState.Running running) {
      end(new SearchState.Stopped(running.soFar()));
    }
  }

  private void end(SearchState how) {
    generation++;
    state.set(how);
  }

  private void show(List<SearchRow> found, SearchSummary soFar) {
    rows.addAll(found);
    state.set(new SearchState.Running(soFar));
  }
}
