package dev.countersign.desktop.common;

import dev.countersign.model.Failure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Runs work one piece after the other, in the order in which it was given, such as writes of which
 * the last one must win. To be used on the FX thread.
 */
public final class InOrder {
  private final TaskRunner tasks;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean isRunning;

  /** Runs on {@code tasks}. */
  public InOrder(TaskRunner tasks) {
    this.tasks = tasks;
  }

  /** Runs {@code work} once everything given before has ended; see {@link TaskRunner}. */
  public <T> void run(
      String title, Work<T> work, Consumer<? super T> onDone, Consumer<Failure> onFailed) {
    waiting.addLast(() ->
        tasks.run(
            title,
            work,
            done -> {
              onDone.accept(done);
              next();
            },
            failure -> {
              onFailed.accept(failure);
              next();
            },
            this::next));
    if (!isRunning) {
      next();
    }
  }

  private void next() {
    Runnable first = waiting.pollFirst();
    isRunning = first != null;
    if (first != null) {
      first.run();
    }
  }
}
