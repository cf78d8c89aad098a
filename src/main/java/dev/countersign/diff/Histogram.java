package dev.countersign.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the runs of common elements to split a box at: of those that hold an element which both
 * sides have only once, the chain that holds the most. After the histogram diff that Shawn Pearce
 * wrote for JGit and the patience diff of Bram Cohen; that only runs of some length count keeps
 * scripts small on repetitive text, that a whole chain is chosen keeps them small where sections
 * were moved, since the longest run alone may be one that moved.
 */
final class Histogram {
  private static final int SHORTEST_RUN = 4;
  private static final int SHORTEST_LONG_RUN = 16;
  private static final int NONE = -1;
  private static final int MOST_OCCURRENCES = 64;
  private static final int LEAST_HELD_PERCENT = 25;
  private final int[] a;
  private final int[] b;
  private final int[] count;
  private final int[] countRight;
  private final int[] position;
  private final int[] previous;
  private final Work work;
  private final Work pace;
  private boolean common;

  /**
   * For one comparison.
   *
   * @param work bounds what is looked at
   * @param pace only asks whether to go on
   */
  Histogram(int[] a, int[] b, int distinct, Work work, Work pace) {
    this.a = a;
    this.b = b;
    this.work = work;
    this.pace = pace;
    count = new int[distinct];
    countRight = new int[distinct];
    position = new int[distinct];
    previous = new int[a.length];
  }

  /** The runs to split at, from start to end; none where none is good enough. */
  List<Box> bestRuns(Box box) {
    common = false;
    for (int i = box.left(); i < box.leftEnd(); i++) {
      previous[i] = count[a[i]]++ == 0 ? NONE : position[a[i]];
      position[a[i]] = i;
    }
    for (int j = box.right(); j < box.rightEnd(); j++) {
      countRight[b[j]]++;
    }
    List<Box> runs = runs(box);
    for (int j = box.right(); j < box.rightEnd(); j++) {
      countRight[b[j]] = 0;
    }
    for (int i = box.left(); i < box.leftEnd(); i++) {
      count[a[i]] = 0;
    }
    work.add(box.height() + (long) box.width());
    return runs;
  }

  /** Whether the box that was asked for last has any common element. */
  boolean hadCommon() {
    return common;
  }

  private List<Box> runs(Box box) {
    List<Box> chain = HeaviestChain.of(scan(box), pace);
    int held = chain.stream().mapToInt(Box::height).sum();
    if (!common || 100L * held >= (long) LEAST_HELD_PERCENT * Math.min(box.height(), box.width())) {
      return chain;
    }
    Box longest = longestRun(box);
    return longest.height() > Math.max(held, SHORTEST_LONG_RUN) ? List.of(longest) : chain;
  }

  /** Of the runs that begin with an element which both sides have a few times only. */
  private Box longestRun(Box box) {
    Box longest = new Box(box.left(), box.left(), box.right(), box.right());
    for (int j = box.right(); j < box.rightEnd() && !work.isExhausted(); j++) {
      for (int i = isRare(b[j]) ? position[b[j]] : NONE; i != NONE; i = previous[i]) {
        work.add(1);
        boolean known = i > box.left() && j > box.right() && a[i - 1] == b[j - 1];
        if (!known || !isRare(b[j - 1])) {
          Box run = extend(box, i, j);
          longest = run.height() > longest.height() ? run : longest;
        }
      }
    }
    return longest;
  }

  private boolean isRare(int element) {
    return count[element] > 0
        && count[element] <= MOST_OCCURRENCES
        && countRight[element] <= MOST_OCCURRENCES;
  }

  private List<Box> scan(Box box) {
    List<Box> runs = new ArrayList<>();
    for (int j = box.right(); j < box.rightEnd() && !work.isExhausted(); ) {
      common |= count[b[j]] > 0;
      int next = j + 1;
      if (isUnique(b[j])) {
        Box run = extend(box, position[b[j]], j);
        if (run.height() >= SHORTEST_RUN) {
          runs.add(core(run, j));
        }
        next = run.rightEnd();
      }
      j = next;
    }
    return runs;
  }

  private boolean isUnique(int element) {
    return count[element] == 1 && countRight[element] == 1;
  }

  /** From the first unique element to the last: what two runs share at their ends is in neither. */
  private Box core(Box run, int first) {
    int end = run.rightEnd();
    while (!isUnique(b[end - 1])) {
      end--;
    }
    int shift = run.left() - run.right();
    return new Box(first + shift, end + shift, first, end);
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
}
