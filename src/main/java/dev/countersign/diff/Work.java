package dev.countersign.diff;

import dev.countersign.model.Progress;

/**
 * Counts the steps of a comparison, so that it ends after a bounded number of them: the same on
 * every machine, which a clock would not be.
 */
final class Work {
  private static final long BETWEEN_QUESTIONS = 1 << 16;
  private final Progress progress;
  private final long limit;
  private long done;
  private long nextQuestion = BETWEEN_QUESTIONS;

  Work(long limit, Progress progress) {
    this.limit = limit;
    this.progress = progress;
    progress.throwIfCancelled();
  }

  /** Adds steps, and asks now and then whether to go on. */
  void add(long steps) {
    done += steps;
    if (done >= nextQuestion) {
      nextQuestion = done + BETWEEN_QUESTIONS;
      progress.throwIfCancelled();
    }
  }

  boolean isExhausted() {
    return done >= limit;
  }
}
