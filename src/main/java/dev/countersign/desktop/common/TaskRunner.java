package dev.countersign.desktop.common;

import dev.countersign.model.Failure;
import java.util.function.Consumer;

/**
 * Runs everything that can take longer than 200 ms away from the FX thread, with a title, progress
 * and cancel. To be called on the FX thread; {@link Work} runs elsewhere, every other argument is
 * called back on the FX thread, exactly one of them, once.
 *
 * <pre>{@code
 * tasks.run("Opening the change", progress -> workstation.open(request, progress), this::show);
 * }</pre>
 */
public interface TaskRunner {
  /**
   * Runs {@code work}.
   *
   * @param title what is being done, for people
   * @param onDone gets what came out
   * @param onFailed gets what stopped it, always with a complete sentence
   * @param onCancelled told once it was cancelled
   */
  <T> Running run(
      String title,
      Work<T> work,
      Consumer<? super T> onDone,
      Consumer<Failure> onFailed,
      Runnable onCancelled);

  /** Shows a failure as a panel that can be dismissed. */
  void report(Failure failure);

  /** As above; nothing is told when it is cancelled. */
  default <T> Running run(
      String title, Work<T> work, Consumer<? super T> onDone, Consumer<Failure> onFailed) {
    return run(title, work, onDone, onFailed, () -> {});
  }

  /** As above; a failure is shown as a panel. */
  default <T> Running run(String title, Work<T> work, Consumer<? super T> onDone) {
    return run(title, work, onDone, this::report, () -> {});
  }

  /** Runs nothing and calls nobody back, for screens that are made and never shown. */
  static TaskRunner idle() {
    return new IdleRunner();
  }

  /** Runs everything at once in the caller's thread, for tests; a reported failure is thrown. */
  static TaskRunner sameThread() {
    return new SameThreadRunner();
  }
}
