package dev.countersign.desktop.common;

import dev.countersign.model.Failure;
import java.util.function.Consumer;

/**
 * A place where only the newest work counts, such as what is selected or what was typed: starting
 * new work cancels what ran before. To be used on the FX thread.
 */
public final class Latest {
  private final TaskRunner tasks;
  private Running running = () -> {};

  /** Runs on {@code tasks}. */
  public Latest(TaskRunner tasks) {
    this.tasks = tasks;
  }

  /** Cancels what ran before and runs {@code work}; see {@link TaskRunner}. */
  public <T> void run(
      String title, Work<T> work, Consumer<? super T> onDone, Consumer<Failure> onFailed) {
    running.cancel();
    running = tasks.run(title, work, onDone, onFailed);
  }

  /** As above; a failure is shown as a panel. */
  public <T> void run(String title, Work<T> work, Consumer<? super T> onDone) {
    run(title, work, onDone, tasks::report);
  }

  /** Cancels what runs. */
  public void cancel() {
    running.cancel();
    running = () -> {};
  }
}
