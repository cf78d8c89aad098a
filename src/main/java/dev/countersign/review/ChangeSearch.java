package dev.countersign.review;

import dev.countersign.diff.FileComparison;
import dev.countersign.model.Cancelled;
import dev.countersign.model.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Searches in all files of a change, several at a time. What is found comes in the order of the
 * list of files. Safe to use from any thread; may take long.
 */
public final class ChangeSearch {
  /** After so many hits a search ends. */
  public static final int MOST_HITS = 5_000;

  private static final int MOST_THREADS = 4;
  private static final int AHEAD_PER_THREAD = 8;

  private final List<ReviewFile> files;
  private final BiFunction<ReviewFile, Progress, FileComparison> comparer;
  private final int threads;

  /** In the files of {@code content}. */
  public ChangeSearch(ReviewRange content) {
    this(
        content.files(),
        content::plain,
        Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS));
  }

  ChangeSearch(
      List<ReviewFile> files,
      BiFunction<ReviewFile, Progress, FileComparison> comparer,
      int threads) {
    this.files = files;
    this.comparer = comparer;
    this.threads = threads;
  }

  /** Hears what is found, file by file, in the thread that searches. */
  @FunctionalInterface
  public interface Listener {
    /**
     * One more file was searched.
     *
     * @param hits what was found in it, perhaps nothing
     * @param soFar how far the search is
     */
    void searched(List<SearchHit> hits, SearchSummary soFar);
  }

  /**
   * Searches in all files.
   *
   * @return how it ended
   * @throws dev.countersign.model.BadInput where the query is empty or malformed
   * @throws dev.countersign.model.Cancelled once progress says so
   */
  public SearchSummary run(SearchQuery query, Listener listener, Progress progress) {
    return run(query, file -> true, listener, progress);
  }

  /**
   * Searches in the files that {@code within} accepts.
   *
   * @return how it ended
   * @throws dev.countersign.model.BadInput where the query is empty or malformed
   * @throws dev.countersign.model.Cancelled once progress says so
   */
  public SearchSummary run(
      SearchQuery query, Predicate<ReviewFile> within, Listener listener, Progress progress) {
    LineMatcher matcher = query.matcher();
    List<ReviewFile> among = files.stream().filter(query::accepts).filter(within).toList();
    Stoppable stoppable = new Stoppable(progress, new AtomicBoolean());
    try (ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("search-", 0).factory())) {
      try {
        return collect(
            among,
            file ->
                pool.submit(
                    (Callable<FileHits>)
                        () -> FileSearch.run(query, matcher, file, comparer, stoppable)),
            listener,
            progress);
      } finally {
        stoppable.stopped.set(true);
      }
    }
  }

  private interface Submit {
    Future<FileHits> submit(ReviewFile file);
  }

  private SearchSummary collect(
      List<ReviewFile> among, Submit submit, Listener listener, Progress progress) {
    Iterator<ReviewFile> next = among.iterator();
    Deque<Future<FileHits>> ahead = new ArrayDeque<>();
    SearchSummary summary = SearchSummary.NOTHING;
    while (!summary.cut() && (next.hasNext() || !ahead.isEmpty())) {
      while (next.hasNext() && ahead.size() < threads * AHEAD_PER_THREAD) {
        ahead.addLast(submit.submit(next.next()));
      }
      progress.throwIfCancelled();
      progress.update("Searching", summary.files(), among.size());
      FileHits one = await(ahead.removeFirst());
      int room = MOST_HITS - summary.hits();
      List<SearchHit> taken = one.hits().subList(0, Math.min(room, one.hits().size()));
      summary = summary.with(one, taken.size(), one.hits().size() > room);
      listener.searched(taken, summary);
    }
    return summary;
  }

  private static FileHits await(Future<FileHits> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Cancelled();
    }
  }

  /** Stops as well once the search has ended; an interrupt would close files under others. */
  private record Stoppable(Progress progress, AtomicBoolean stopped) implements Progress {
    @Override
    public void update(String step, long done, long total) {}

    @Override
    public boolean isCancelled() {
      return stopped.get() || progress.isCancelled();
    }
  }
}
