package dev.countersign.diff;

import dev.countersign.model.Progress;

/**
 * Counts how often a comparison asks whether to go on, and stops it after so many times: what work
 * costs is measured by it, the same on every machine. For one thread.
 */
final class Questions implements Progress {
  private final int most;
  private int asked;

  Questions(int most) {
    this.most = most;
  }

  int asked() {
    return asked;
  }

  @Override
  public void update(String step, long done, long total) {}

  @Override
  public boolean isCancelled() {
    return asked++ >= most;
  }
}
