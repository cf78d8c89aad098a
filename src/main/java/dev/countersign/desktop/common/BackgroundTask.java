package dev.countersign.desktop.common;

import dev.countersign.model.Cancelled;
import dev.countersign.model.Progress;
import java.util.Locale;
import javafx.concurrent.Task;

/** One running piece of work, as JavaFX and ControlsFX know it. */
final class BackgroundTask<T> extends Task<T> {
  private static final long TURN_NANOS = 5_000_000;

  private final Work<T> work;
  private volatile boolean isAbandoned;

  BackgroundTask(String title, Work<T> work) {
    this.work = work;
    updateTitle(title);
  }

  @Override
  protected T call() throws Exception {
    try {
      return work.run(new TaskProgress());
    } catch (Cancelled e) {
      super.cancel(false);
      throw e;
    }
  }

  /**
   * Never interrupts: an interrupt would close the channels of a database or a pack file under
   * everybody else. The work sees it through its {@link Progress}.
   */
  @Override
  public boolean cancel(boolean mayInterrupt) {
    isAbandoned = true;
    return super.cancel(false);
  }

  /** True once somebody cancelled it, even where it had ended already and was only not told yet. */
  boolean isAbandoned() {
    return isAbandoned;
  }

  private final class TaskProgress implements Progress {
    private volatile long turnStarted = System.nanoTime();

    @Override
    public void update(String step, long done, long total) {
      if (total > 0) {
        updateMessage(String.format(Locale.UK, "%s %,d / %,d", step, done, total));
        updateProgress(Math.min(done, total), total);
      } else {
        updateMessage(done > 0 ? String.format(Locale.UK, "%s %,d", step, done) : step);
        updateProgress(-1, 1);
      }
    }

    /**
     * Lets others run now and then: virtual threads share a few carriers, and one that computes
     * would keep its carrier to itself until it ends.
     */
    @Override
    @SuppressWarnings("ThreadPriorityCheck") // Nothing depends on when the others run.
    public boolean isCancelled() {
      if (System.nanoTime() - turnStarted > TURN_NANOS) {
        Thread.yield();
        turnStarted = System.nanoTime();
      }
      return BackgroundTask.this.isCancelled();
    }
  }
}
