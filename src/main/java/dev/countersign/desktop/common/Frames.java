package dev.countersign.desktop.common;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.animation.AnimationTimer;

/**
 * Does things one after the other, each in a frame of its own, so that a screen that takes long to
 * make blocks the FX thread several times for a moment instead of once for long. To be used on the
 * FX thread.
 */
public final class Frames {
  private Frames() {}

  /** Does {@code steps} in the frames to come, in order. */
  public static void spread(List<Runnable> steps) {
    Queue<Runnable> waiting = new ArrayDeque<>(steps);
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        Runnable next = waiting.poll();
        if (next == null) {
          stop();
        } else {
          next.run();
        }
      }
    }.start();
  }
}
