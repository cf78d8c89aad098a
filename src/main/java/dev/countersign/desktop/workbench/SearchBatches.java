package dev.countersign.desktop.workbench;

import dev.countersign.review.SearchHit;
import dev.countersign.review.SearchSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.application.Platform;

/**
 * Brings what a search finds to the FX thread, in pieces that do not hold it up. Filled by the
 * thread that searches, emptied by the FX thread.
 */
final class SearchBatches {
  private static final int MOST_ROWS = 500;

  private final BiConsumer<List<SearchRow>, SearchSummary> onRows;
  private final List<SearchRow> waiting = new ArrayList<>();
  private SearchSummary soFar = SearchSummary.NOTHING;
  private boolean isScheduled;

  SearchBatches(BiConsumer<List<SearchRow>, SearchSummary> onRows) {
    this.onRows = onRows;
  }

  synchronized void add(List<SearchHit> hits, SearchSummary summary) {
    waiting.addAll(SearchRow.of(hits));
    soFar = summary;
    schedule();
  }

  /** Hands over everything that waits. On the FX thread. */
  void flush() {
    take(Integer.MAX_VALUE);
  }

  private synchronized void schedule() {
    if (!isScheduled) {
      isScheduled = true;
      Platform.runLater(() -> take(MOST_ROWS));
    }
  }

  private void take(int most) {
    List<SearchRow> taken;
    SearchSummary summary;
    synchronized (this) {
      isScheduled = false;
      List<SearchRow> first = waiting.subList(0, Math.min(most, waiting.size()));
      taken = List.copyOf(first);
      first.clear();
      summary = soFar;
      if (!waiting.isEmpty()) {
        schedule();
      }
    }
    onRows.accept(taken, summary);
  }
}
