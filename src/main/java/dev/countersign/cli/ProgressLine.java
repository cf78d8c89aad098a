package dev.countersign.cli;

import dev.countersign.model.Progress;
import java.io.PrintStream;

/**
 * Progress on a terminal: one line that is rewritten at most ten times a second. Silent where
 * nobody watches.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final long INTERVAL = 100_000_000L;
  private final PrintStream err;
  private final boolean shown;
  private long last;
  private int width;

  ProgressLine(CliContext context) {
    this.err = context.err();
    this.shown = context.interactive();
  }

  @Override
  public synchronized void update(String step, long done, long total) {
    long now = System.nanoTime();
    if (!shown || (last != 0 && now - last < INTERVAL)) {
      return;
    }
    last = now;
    String text = total > 0 ? "%s %,d of %,d".formatted(step, done, total) : step;
    err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
    err.flush();
    width = text.length();
  }

  @Override
  public boolean isCancelled() {
    return Thread.currentThread().isInterrupted();
  }

  /** Clears the line before something else is printed. */
  synchronized void clear() {
    if (width > 0) {
      err.print("\r" + " ".repeat(width) + "\r");
      err.flush();
      width = 0;
    }
  }

  @Override
  public void close() {
    clear();
  }
}
