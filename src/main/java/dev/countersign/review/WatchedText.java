package dev.countersign.review;

import dev.countersign.model.Progress;

/**
 * A line that counts how often it is read, so that what reads it ends after a bounded number of
 * steps and can be stopped in between. For one thread.
 */
final class WatchedText implements CharSequence {
  private static final int BETWEEN_QUESTIONS = 64;
  private static final long READS_PER_CHARACTER = 256;
  private static final long READS_OF_ANY_LINE = 100_000;

  private final String text;
  private final Progress progress;
  private final long limit;
  private long reads;

  WatchedText(String text, Progress progress) {
    this.text = text;
    this.progress = progress;
    this.limit = READS_OF_ANY_LINE + READS_PER_CHARACTER * text.length();
  }

  /** The bound was reached. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("exhausted", null, false, false);
    }
  }

  @Override
  public char charAt(int index) {
    reads++;
    if (reads % BETWEEN_QUESTIONS == 0) {
      progress.throwIfCancelled();
    }
    if (reads > limit) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
