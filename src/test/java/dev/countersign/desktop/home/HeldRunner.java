package dev.countersign.desktop.home;

import dev.countersign.desktop.common.Running;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.desktop.common.Work;
import dev.countersign.model.Failure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Holds all work back until a test lets it go on, then does it in the test's thread. */
final class HeldRunner implements TaskRunner {
  private final TaskRunner after = TaskRunner.sameThread();
  private final Deque<Runnable> held = new ArrayDeque<>();

  @Override
  public <T> Running run(
      String title,
      Work<T> work,
      Consumer<? super T> onDone,
      Consumer<Failure> onFailed,
      Runnable onCancelled) {
    Runnable start = () -> after.run(title, work, onDone, onFailed, onCancelled);
    held.add(start);
    return () -> {
      if (held.remove(start)) {
        onCancelled.run();
      }
    };
  }

  @Override
  public void report(Failure failure) {
    throw failure;
  }

  /** Does what was held, and what comes of it. */
  void release() {
    while (!held.isEmpty()) {
      held.removeFirst().run();
    }
  }
}
