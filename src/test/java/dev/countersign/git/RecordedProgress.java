package dev.countersign.git;

import dev.countersign.model.Progress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was told and never stops. */
final class RecordedProgress implements Progress {
  private final List<String> steps = new CopyOnWriteArrayList<>();

  @Override
  public void update(String step, long done, long total) {
    steps.add(step + " " + done + "/" + total);
  }

  @Override
  public boolean isCancelled() {
    return false;
  }

  List<String> steps() {
    return steps;
  }
}
