package dev.countersign.diff;

import java.util.Optional;

/**
 * Finds the run of common elements to split a box at: one that holds an element which the left side
 * has only once, the longest of these, the one nearest to the middle of these. After the histogram
 * diff that Shawn Pearce wrote for JGit; that only unique elements and runs of some length count
 * keeps scripts small on repetitive text, nearness to the middle keeps the boxes balanced.
 */
final class Histogram {
  private static final int SHORTEST_RUN = 4;
  private final int[] a;
  private final int[] b;
  private final int[] count;
  private final int[] position;
  private final Work work;
  private boolean common;

  Histogram(int[] a, int[] b, int distinct, Work work) {
    this.a = a;
    this.b = b;
    this.work = work;
    count = new int[distinct];
    position = new int[distinct];
  }

  /** The run to split at; empty where none is good enough. */
  Optional<Box> bestRun(Box box) {
    common = false;
    for (int i = box.left(); i < box.leftEnd(); i++) {
      count[a[i]]++;
      position[a[i]] = i;
    }
    Optional<Box> best = scan(box).filter(run -> run.height() >= SHORTEST_RUN);
    for (int i = box.left(); i < box.leftEnd(); i++) {
      count[a[i]] = 0;
    }
    work.add(box.height() + (long) box.width());
    return best;
  }

  /** Whether the box that was asked for last has any common element. */
  boolean hadCommon() {
    return common;
  }

  private Optional<Box> scan(Box box) {
    Optional<Box> best = Optional.empty();
    for (int j = box.right(); j < box.rightEnd() && !work.isExhausted(); ) {
      int occurrences = count[b[j]];
      common |= occurrences > 0;
      int next = j + 1;
      if (occurrences == 1) {
        Box run = extend(box, position[b[j]], j);
        if (best.isEmpty() || isBetter(run, best.get(), box)) {
          best = Optional.of(run);
        }
        next = run.rightEnd();
      }
      j = next;
    }
    return best;
  }

  private Box extend(Box box, int i, int j) {
    int s = i;
    int t = j;
    while (s > box.left() && t > box.right() && a[s - 1] == b[t - 1]) {
      s--;
      t--;
    }
    int e = i + 1;
    int f = j + 1;
    while (e < box.leftEnd() && f < box.rightEnd() && a[e] == b[f]) {
      e++;
      f++;
    }
    work.add(e - s);
    return new Box(s, e, t, f);
  }

  private static boolean isBetter(Box run, Box best, Box box) {
    return run.height() != best.height()
        ? run.height() > best.height()
        : imbalance(run, box) < imbalance(best, box);
  }

  private static int imbalance(Box run, Box box) {
    return Math.abs((run.left() - box.left()) - (box.leftEnd() - run.leftEnd()));
  }
}
