package dev.countersign.desktop.common;

import dev.countersign.model.Cancelled;
import dev.countersign.model.Failure;
import dev.countersign.model.Progress;
import java.util.function.Consumer;

/** Runs everything at once in the caller's thread. */
final class SameThreadRunner implements TaskRunner {
  @Override
  public <T> Running run(
      String title,
      Work<T> work,
      Consumer<? super T> onDone,
      Consumer<Failure> onFailed,
      Runnable onCancelled) {
    T result;
    try {
      result = work.run(Progress.none());
    } catch (Cancelled e) {
      onCancelled.run();
      return () -> {};
    } catch (Exception e) {
      onFailed.accept(Failures.of(e));
      return () -> {};
    }
    onDone.accept(result);
    return () -> {};
  }

  @Override
  public void report(Failure failure) {
    throw failure;
  }
}
