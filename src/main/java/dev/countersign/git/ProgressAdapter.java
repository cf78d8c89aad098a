package dev.countersign.git;

import dev.countersign.model.Progress;
import org.eclipse.jgit.lib.ProgressMonitor;

/** Passes JGit's figures on. JGit calls it from several threads, one step at a time. */
final class ProgressAdapter implements ProgressMonitor {
  private final Progress progress;
  private volatile String step = "Starting";
  private volatile int total;
  private volatile int done;

  ProgressAdapter(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void start(int totalTasks) {}

  @Override
  public synchronized void beginTask(String title, int totalWork) {
    step = title;
    total = totalWork;
    done = 0;
    progress.update(step, 0, total);
  }

  @Override
  public synchronized void update(int completed) {
    done += completed;
    progress.update(step, done, total);
  }

  @Override
  public void endTask() {}

  @Override
  public boolean isCancelled() {
    return progress.isCancelled();
  }

  @Override
  public void showDuration(boolean enabled) {}
}
