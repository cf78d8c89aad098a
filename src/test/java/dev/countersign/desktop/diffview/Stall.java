package dev.countersign.desktop.diffview;

import javafx.animation.AnimationTimer;

/** Watches how long the FX thread went without a frame. */
final class Stall extends AnimationTimer {
  private long last;
  private long longest;

  @Override
  public void handle(long now) {
    if (last != 0) {
      longest = Math.max(longest, now - last);
    }
    last = now;
  }

  /** Prints it; nothing is asserted, machines differ. */
  void print(String what) {
    stop();
    System.out.printf("%-40s longest time between frames %d ms%n", what, longest / 1_000_000);
  }
}
