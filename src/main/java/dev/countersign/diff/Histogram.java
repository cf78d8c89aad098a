package dev.countersign.diff;

import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the run of common elements to split a box at: the one whose rarest element is rarest on the
 * left side, the longest of these, the one nearest to the middle of these. The idea is that of the
 * histogram diff which Shawn Pearce wrote for JGit; nearness to the middle is ours and keeps the
 * boxes balanced.
 */
final class Histogram {
  private static final int MOST_OCCURRENCES = 64;
  private final int[] a;
  private final int[] b;
  private final int[] count;
  private final int[] first;
  private final int[] next;
  private final Work work;
  private boolean common;

  Histogram(int[] a, int[] b, int distinct, Work work) {
    this.a = a;
    this.b = b;
    this.work = work;
    count = new int[distinct];
    first = new int[distinct];
    next = new int[a.length];
    Arrays.fill(first, -1);
  }

  /** The run to split at; empty where there is none, or only of elements that are too frequent. */
  Optional<Box> bestRun(Box box) {
    common = false;
    for (int i = box.leftEnd() - 1; i >= box.left(); i--) {
      next[i] = first[a[i]];
      first[a[i]] = i;
      count[a[i]]++;
    }
    Optional<Box> best = scan(box);
    for (int i = box.left(); i < box.leftEnd(); i++) {
      first[a[i]] = -1;
      count[a[i]] = 0;
    }
    work.add(box.height() + box.width());
    return best;
  }

  /** Whether the box that was asked for last has any common element. */
  boolean hadCommon() {
    return common;
  }

  private Optional<Box> scan(Box box) {
    Box best = null;
    int bestCount = MOST_OCCURRENCES;
    for (int j = box.right(); j < box.rightEnd() && !work.isExhausted(); ) {
      int occurrences = count[b[j]];
      common |= occurrences > 0;
      int nextJ = j + 1;
      if (occurrences > 0 && occurrences <= bestCount) {
        for (int i = first[b[j]]; i >= 0; ) {
          Box run = extend(box, i, j);
          int rarest = rarest(run, occurrences);
          if (best == null
              || rarest < bestCount
              || (rarest == bestCount && isBetter(run, best, box))) {
            best = run;
            bestCount = rarest;
          }
          nextJ = Math.max(nextJ, run.rightEnd());
          while (i >= 0 && i < run.leftEnd()) {
            i = next[i];
          }
        }
      }
      j = nextJ;
    }
    return Optional.ofNullable(best);
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

  private int rarest(Box run, int atMost) {
    int rarest = atMost;
    for (int i = run.left(); i < run.leftEnd() && rarest > 1; i++) {
      rarest = Math.min(rarest, count[a[i]]);
    }
    return rarest;
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
