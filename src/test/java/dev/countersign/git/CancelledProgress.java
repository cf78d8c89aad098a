package dev.countersign.git;

import dev.countersign.model.Progress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who asks to stop as soon as anything is told. */
final class CancelledProgress implements Progress {
  private final List<String> steps = new CopyOnWriteArrayList<>();
  private final boolean atOnce;

  CancelledProgress() {
    this(true);
  }

  /** With {@code atOnce} false, stops at the first update only. */
  CancelledProgress(boolean atOnce) {
    this.atOnce = atOnce;
  }

  @Override
  public void update(String step, long done, long total) {
    steps.add(step);
  }

  @Override
  public boolean isCancelled() {
    return atOnce || !steps.isEmpty();
  }

  List<String> steps() {
    return steps;
  }
}
