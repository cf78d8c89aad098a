package dev.countersign.review;

import dev.countersign.model.Cancelled;
import dev.countersign.model.Progress;
import java.util.function.Supplier;

/**
 * Lets what a person waits for go before what runs in the background. Safe to use from any thread.
 */
final class RightOfWay {
  private static final long BETWEEN_QUESTIONS_MILLIS = 50;

  private int waitedFor;

  /** Does what a person waits for; until it ends nothing gets past {@link #giveWay}. */
  <T> T first(Supplier<T> work) {
    count(1);
    try {
      return work.get();
    } finally {
      count(-1);
    }
  }

  /**
   * Returns once nobody waits for anything. To be called between two pieces of background work and
   * never inside one: what a person waits for may be that very piece.
   *
   * @throws Cancelled once {@code progress} says so
   */
  synchronized void giveWay(Progress progress) {
    progress.throwIfCancelled();
    while (waitedFor > 0) {
      try {
        wait(BETWEEN_QUESTIONS_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Cancelled();
      }
      progress.throwIfCancelled();
    }
  }

  private synchronized void count(int by) {
    waitedFor += by;
    notifyAll();
  }
}
