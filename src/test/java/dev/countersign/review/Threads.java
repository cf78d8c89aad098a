package dev.countersign.review;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Threads of tests that have to meet at a certain point. */
final class Threads {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Threads() {}

  /** Returns once {@code thread} waits for something, or has ended. */
  static void awaitRest(Thread thread) {
    while (isBusy(thread.getState())) {
      Thread.onSpinWait();
    }
  }

  /** Returns once {@code thread} has ended; fails where it does not end. */
  static void join(Thread thread) throws InterruptedException {
    if (!thread.join(PATIENCE)) {
      throw new AssertionError(thread.getName() + " has not ended");
    }
  }

  /** Returns once as many threads as needed have come; fails where they do not. */
  static void await(CountDownLatch others) {
    try {
      if (!others.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("nobody else has come");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isBusy(Thread.State state) {
    return switch (state) {
      case NEW, RUNNABLE, BLOCKED -> true;
      case WAITING, TIMED_WAITING, TERMINATED -> false;
    };
  }
}
