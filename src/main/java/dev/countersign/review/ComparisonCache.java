package dev.countersign.review;

import dev.countersign.diff.FileComparison;
import dev.countersign.model.Cancelled;
import dev.countersign.model.Progress;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Comparisons that were made, up to a bound in bytes; what was used least recently goes first. Who
 * asks for what somebody else is making waits for it, and makes it anew where the other was
 * cancelled. Safe to use from any thread.
 */
final class ComparisonCache {
  /** What becomes of a comparison that was made. */
  enum Keep {
    /** It is kept; others go where there is no room. */
    ALWAYS,
    /**
     * It is kept where there is room, so that running through a large change drives nothing out.
     */
    WITH_ROOM
  }

  private static final long BETWEEN_QUESTIONS_MILLIS = 20;

  private record Weighed(FileComparison comparison, long bytes) {}

  private final long bound;
  private final ToLongFunction<FileComparison> weigher;
  private final Map<ComparisonKey, Weighed> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<ComparisonKey, CompletableFuture<FileComparison>> running = new HashMap<>();
  private long weight;

  /**
   * Empty.
   *
   * @param bound bytes, as {@link ComparisonWeight} counts them
   */
  ComparisonCache(long bound) {
    this(bound, ComparisonWeight::of);
  }

  ComparisonCache(long bound, ToLongFunction<FileComparison> weigher) {
    this.bound = bound;
    this.weigher = weigher;
  }

  /** What is kept, without waiting. */
  synchronized Optional<FileComparison> peek(ComparisonKey key) {
    return Optional.ofNullable(kept.get(key)).map(Weighed::comparison);
  }

  /** How many bytes are kept. */
  synchronized long weight() {
    return weight;
  }

  /**
   * What is kept, or else what {@code work} makes.
   *
   * @param progress of the caller, asked while it waits for somebody else
   * @throws Cancelled once {@code progress} says so
   */
  FileComparison get(
      ComparisonKey key, Keep keep, Progress progress, Supplier<FileComparison> work) {
    while (true) {
      progress.throwIfCancelled();
      CompletableFuture<FileComparison> mine = new CompletableFuture<>();
      CompletableFuture<FileComparison> other;
      synchronized (this) {
        Optional<FileComparison> known = peek(key);
        if (known.isPresent()) {
          return known.get();
        }
        other = running.putIfAbsent(key, mine);
      }
      if (other == null) {
        return make(key, keep, work, mine);
      }
      Optional<FileComparison> made = await(other, progress);
      if (made.isPresent()) {
        put(key, keep, made.get());
        return made.get();
      }
    }
  }

  private FileComparison make(
      ComparisonKey key,
      Keep keep,
      Supplier<FileComparison> work,
      CompletableFuture<FileComparison> mine) {
    try {
      FileComparison made = work.get();
      put(key, keep, made);
      mine.complete(made);
      return made;
    } finally {
      synchronized (this) {
        running.remove(key);
      }
      mine.cancel(false);
    }
  }

  /** Empty where it was not made: whoever made it failed or was cancelled. */
  private static Optional<FileComparison> await(
      CompletableFuture<FileComparison> other, Progress progress) {
    while (true) {
      try {
        return Optional.of(other.get(BETWEEN_QUESTIONS_MILLIS, TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        progress.throwIfCancelled();
      } catch (ExecutionException | CancellationException e) {
        return Optional.empty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Cancelled();
      }
    }
  }

  private void put(ComparisonKey key, Keep keep, FileComparison comparison) {
    // Weighing takes as long as the file is large, and who only peeks must not wait for it.
    put(key, keep, comparison, weigher.applyAsLong(comparison));
  }

  private synchronized void put(
      ComparisonKey key, Keep keep, FileComparison comparison, long bytes) {
    if (bytes > (keep == Keep.ALWAYS ? bound : bound - weight) || kept.containsKey(key)) {
      return;
    }
    kept.put(key, new Weighed(comparison, bytes));
    weight += bytes;
    Iterator<Weighed> eldest = kept.values().iterator();
    while (weight > bound) {
      weight -= eldest.next().bytes();
      eldest.remove();
    }
  }
}
