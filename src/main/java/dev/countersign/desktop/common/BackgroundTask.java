package dev.countersign.desktop.common;

import dev.countersign.model.Cancelled;
import dev.countersign.model.Progress;
import java.util.Locale;
import javafx.concurrent.Task;

/** One running piece of work, as JavaFX and ControlsFX know it. */
final class BackgroundTask<T> extends Task<T> {
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

    @Override
    public boolean isCancelled() {
      return BackgroundTask.this.isCancelled();
    }
  }
}
