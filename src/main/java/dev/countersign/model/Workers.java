package dev.countersign.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Shares work that keeps a processor busy among as many threads as help. */
public final class Workers {
  private static final int MOST_THREADS = 4;

  /** What one thread works with. */
  @FunctionalInterface
  public interface Part {
    /** Does the items from {@code from} to before {@code to}. */
    void work(int from, int to);
  }

  private Workers() {}

  /**
   * Does all items, some at a time, and returns when all are done. Throws what any of them threw;
   * then others may have been left. Blocks; an interrupt stops the threads that help as well.
   *
   * @param items how many
   * @param step how many a thread takes at a time
   * @param threadStart makes what one thread works with
   * @throws Cancelled where the calling thread is interrupted
   */
  public static void run(int items, int step, Supplier<Part> threadStart) {
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    int needed = Math.min(threads, (items + step - 1) / step);
    if (needed <= 1) {
      new Queue(items, step).work(threadStart);
      return;
    }
    Queue queue = new Queue(items, step);
    try (ExecutorService pool = Executors.newFixedThreadPool(needed)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < needed; i++) {
        running.add(pool.submit(() -> queue.work(threadStart)));
      }
      running.forEach(Workers::await);
    }
  }

  private static void await(Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Cancelled();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** What is left to do; empty at once where a part fails. */
  private static final class Queue {
    private final int items;
    private final int step;
    private final AtomicInteger next = new AtomicInteger();

    private Queue(int items, int step) {
      this.items = items;
      this.step = step;
    }

    private void work(Supplier<Part> threadStart) {
      boolean done = false;
      try {
        Part part = threadStart.get();
        for (int from = take(); from < items; from = take()) {
          part.work(from, Math.min(items, from + step));
        }
        done = true;
      } finally {
        if (!done) {
          next.set(items);
        }
      }
    }

    private int take() {
      return next.getAndUpdate(from -> from >= items ? items : Math.min(items, from + step));
    }
  }
}
