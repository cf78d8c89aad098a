package dev.countersign.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Of some runs of common elements, those that can stand together, each wholly after the one before
 * on both sides, and that hold the most elements together. Takes time n log n, with a tree of
 * prefix maxima after Peter Fenwick (1994).
 */
final class HeaviestChain {
  private static final int NONE = -1;
  private static final int STEPS = 8;
  private static final Comparator<Box> ORDER =
      Comparator.comparingInt(Box::left).thenComparingInt(Box::right);
  private final List<Box> runs;
  private final int[] ends;
  private final int[] bestUpTo;
  private final long[] weight;
  private final int[] before;
  private final Work pace;

  private HeaviestChain(List<Box> runs, Work pace) {
    this.runs = runs;
    this.pace = pace;
    ends = runs.stream().mapToInt(Box::rightEnd).sorted().distinct().toArray();
    bestUpTo = new int[ends.length + 1];
    Arrays.fill(bestUpTo, NONE);
    weight = new long[runs.size()];
    before = new int[runs.size()];
  }

  /**
   * The chain from start to end; empty only where there is no run.
   *
   * @param pace asks whether to go on; its limit has no effect
   */
  static List<Box> of(List<Box> runs, Work pace) {
    if (runs.size() < 2) {
      return runs;
    }
    List<Box> sorted = new ArrayList<>(runs);
    sorted.sort((one, other) -> {
      pace.add(STEPS);
      return ORDER.compare(one, other);
    });
    return new HeaviestChain(sorted, pace).find();
  }

  private List<Box> find() {
    PriorityQueue<Integer> open =
        new PriorityQueue<>(Comparator.comparingInt(i -> runs.get(i).leftEnd()));
    int best = NONE;
    for (int i = 0; i < runs.size(); i++) {
      pace.add(STEPS);
      Box run = runs.get(i);
      while (!open.isEmpty() && runs.get(open.peek()).leftEnd() <= run.left()) {
        enter(open.remove());
      }
      before[i] = heaviestEndingBy(run.right());
      weight[i] = run.height() + (before[i] == NONE ? 0 : weight[before[i]]);
      open.add(i);
      best = heavier(best, i);
    }
    List<Box> chain = new ArrayList<>();
    for (int i = best; i != NONE; i = before[i]) {
      chain.add(runs.get(i));
    }
    return chain.reversed();
  }

  private void enter(int run) {
    int rank = Arrays.binarySearch(ends, runs.get(run).rightEnd()) + 1;
    for (int at = rank; at < bestUpTo.length; at += at & -at) {
      bestUpTo[at] = heavier(bestUpTo[at], run);
    }
  }

  private int heaviestEndingBy(int right) {
    int found = Arrays.binarySearch(ends, right);
    int best = NONE;
    for (int at = found >= 0 ? found + 1 : -found - 1; at > 0; at -= at & -at) {
      best = heavier(best, bestUpTo[at]);
    }
    return best;
  }

  private int heavier(int one, int other) {
    if (one == NONE || other == NONE) {
      return Math.max(one, other);
    }
    return weight[other] > weight[one] ? other : one;
  }
}
