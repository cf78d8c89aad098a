package dev.countersign.git;

import dev.countersign.model.Cancelled;
import dev.countersign.model.Failure;
import dev.countersign.model.Progress;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Runs work that may wait for a network, so that it can be stopped while it waits: on a virtual
 * thread, where an interrupt ends even a blocked read.
 */
final class Interruptible {
  private static final long POLL_MILLIS = 50;

  private Interruptible() {}

  static <T> T run(Progress progress, Callable<T> work, Function<Exception, Failure> failures) {
    try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<T> running = thread.submit(work);
      while (true) {
        try {
          return running.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (progress.isCancelled()) {
            running.cancel(true);
            throw new Cancelled();
          }
        } catch (InterruptedException e) {
          running.cancel(true);
          Thread.currentThread().interrupt();
          throw new Cancelled();
        } catch (ExecutionException e) {
          throw reason(progress, e, failures);
        }
      }
    }
  }

  private static RuntimeException reason(
      Progress progress, ExecutionException e, Function<Exception, Failure> failures) {
    if (progress.isCancelled()) {
      return new Cancelled();
    }
    return switch (e.getCause()) {
      case Failure failure -> failure;
      case Cancelled cancelled -> cancelled;
      case Exception other -> failures.apply(other);
      case null, default -> new IllegalStateException(e);
    };
  }
}
