package dev.countersign.desktop.common;

import dev.countersign.model.Failure;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.concurrent.Worker;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs each work on a thread of its own: work computes, and on virtual threads what a reader waits
 * for would wait for what nobody waits for. To be used on the FX thread.
 */
public final class BackgroundRunner implements TaskRunner {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundRunner.class);
  private static final Duration UNNOTICED = Duration.millis(200);

  private final ObservableList<Task<?>> shown = FXCollections.observableArrayList();
  private final ObservableList<Task<?>> visible = FXCollections.unmodifiableObservableList(shown);
  private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();
  private final Consumer<Failure> panel;

  /**
   * A runner.
   *
   * @param panel shows a failure that the caller does not show itself
   */
  public BackgroundRunner(Consumer<Failure> panel) {
    this.panel = panel;
  }

  /** What has been running for more than 200 ms, oldest first. */
  public ObservableList<Task<?>> shown() {
    return visible;
  }

  /** How much work runs, noticed or not. */
  public ReadOnlyIntegerProperty running() {
    return running.getReadOnlyProperty();
  }

  @Override
  public <T> Running run(
      String title,
      Work<T> work,
      Consumer<? super T> onDone,
      Consumer<Failure> onFailed,
      Runnable onCancelled) {
    BackgroundTask<T> task = new BackgroundTask<>(title, work);
    PauseTransition delay = new PauseTransition(UNNOTICED);
    delay.setOnFinished(event -> shown.add(task));
    task.stateProperty()
        .subscribe(state -> {
          if (isOver(state)) {
            running.set(running.get() - 1);
            delay.stop();
            shown.remove(task);
          }
        });
    task.setOnSucceeded(event -> {
      if (task.isAbandoned()) {
        onCancelled.run();
      } else {
        onDone.accept(task.getValue());
      }
    });
    task.setOnCancelled(event -> onCancelled.run());
    task.setOnFailed(event -> {
      if (task.isAbandoned()) {
        onCancelled.run();
      } else {
        fail(title, task.getException(), onFailed);
      }
    });
    running.set(running.get() + 1);
    delay.play();
    Thread.ofPlatform().daemon().name(title).start(task);
    return task::cancel;
  }

  @Override
  public void report(Failure failure) {
    panel.accept(failure);
  }

  private static void fail(String title, Throwable thrown, Consumer<Failure> onFailed) {
    Failure failure = Failures.of(thrown);
    if (failure == thrown) {
      LOG.info("{}: {} {}", title, failure.code(), failure.sentence());
    } else {
      LOG.error("{}: {}", title, failure.code(), thrown);
    }
    onFailed.accept(failure);
  }

  private static boolean isOver(Worker.State state) {
    return switch (state) {
      case SUCCEEDED, CANCELLED, FAILED -> true;
      case READY, SCHEDULED, RUNNING -> false;
    };
  }
}
