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
  private int generation;

  /** Runs on {@code tasks}. */
  public Latest(TaskRunner tasks) {
    this.tasks = tasks;
  }

  /**
   * Cancels what ran before and runs {@code work}; see {@link TaskRunner}.
   *
   * @param onCancelled told where somebody else cancelled it, not where newer work took its place
   */
  public <T> void run(
      String title,
      Work<T> work,
      Consumer<? super T> onDone,
      Consumer<Failure> onFailed,
      Runnable onCancelled) {
    cancel();
    int mine = generation;
    running =
        tasks.run(
            title,
            work,
            onDone,
            onFailed,
            () -> {
              if (mine == generation) {
                onCancelled.run();
              }
            });
  }

  /** As above; nothing is told when it is cancelled. */
  public <T> void run(
      String title, Work<T> work, Consumer<? super T> onDone, Consumer<Failure> onFailed) {
    run(title, work, onDone, onFailed, () -> {});
  }

  /** As above; a failure is shown as a panel. */
  public <T> void run(String title, Work<T> work, Consumer<? super T> onDone) {
    run(title, work, onDone, tasks::report);
  }

  /** Cancels what runs. */
  public void cancel() {
    generation++;
    running.cancel();
    running = () -> {};
  }
}
