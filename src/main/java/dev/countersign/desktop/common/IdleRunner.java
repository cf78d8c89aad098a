package dev.countersign.desktop.common;

import dev.countersign.model.Failure;
import java.util.function.Consumer;

/** Runs nothing at all. */
final class IdleRunner implements TaskRunner {
  @Override
  public <T> Running run(
      String title,
      Work<T> work,
      Consumer<? super T> onDone,
      Consumer<Failure> onFailed,
      Runnable onCancelled) {
    return () -> {};
  }

  @Override
  public void report(Failure failure) {}
}
