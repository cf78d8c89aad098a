package dev.countersign.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import dev.countersign.diff.DiffQuality.Level;
import dev.countersign.model.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparison that ends: common start and end off, chains of histogram runs, Myers where there is
 * nothing rare to hold on to, and replaced whole where the bound on the work is reached. Where
 * holding on to rare elements costs too many others, Myers over all of it is taken instead. Works
 * on ids, which are small non-negative numbers. The bound counts steps, never time, so equal input
 * gives equal output. For one comparison; not for several threads.
 */
final class BoundedDiff implements DiffAlgorithmI<Integer> {
  private static final long HISTOGRAM_STEPS_PER_ELEMENT = 200;
  private static final long MYERS_STEPS = 1_000_000_000;
  private static final int MOST_LONGER_PERCENT = 2;
  private final int distinct;
  private final Progress progress;
  private Level level = Level.EXACT;

  /**
   * For ids below {@code distinct}.
   *
   * @param distinct how many ids there are
   * @param progress asked every few milliseconds whether to go on
   */
  BoundedDiff(int distinct, Progress progress) {
    this.distinct = distinct;
    this.progress = progress;
  }

  /** How good the last comparison was. */
  Level level() {
    return level;
  }

  @Override
  public List<Change> computeDiff(
      List<? extends Integer> source,
      List<? extends Integer> target,
      @Nullable DiffAlgorithmListener listener) {
    if (listener != null) {
      listener.diffStart();
    }
    Marks marks = compare(IdList.idsOf(source), IdList.idsOf(target));
    if (listener != null) {
      listener.diffEnd();
    }
    return marks.changes();
  }

  private Marks compare(int[] a, int[] b) {
    Box whole = new Box(0, a.length, 0, b.length).trimmed(a, b);
    Remainder remainder = new Remainder(a, b, distinct, new Work(MYERS_STEPS, progress));
    Marks anchored = new Marks(a.length, b.length);
    Anchored first = anchored(a, b, whole, remainder, anchored);
    level = first.level();
    if (!first.split() || !isLonger(anchored, smallestPossible(a, b, whole))) {
      return anchored;
    }
    Marks plain = new Marks(a.length, b.length);
    Level plainLevel = remainder.compare(whole, plain);
    if (plainLevel == Level.TIMED_OUT || !isLonger(anchored, plain.count())) {
      return anchored;
    }
    level = plainLevel;
    return plain;
  }

  private static boolean isLonger(Marks anchored, long other) {
    return 100L * anchored.count() > (100 + MOST_LONGER_PERCENT) * other;
  }

  /** A bound from below: elements that one side has more often than the other are marked anyhow. */
  private long smallestPossible(int[] a, int[] b, Box whole) {
    int[] surplus = new int[distinct];
    for (int i = whole.left(); i < whole.leftEnd(); i++) {
      surplus[a[i]]++;
    }
    for (int j = whole.right(); j < whole.rightEnd(); j++) {
      surplus[b[j]]--;
    }
    long size = 0;
    for (int times : surplus) {
      size += Math.abs(times);
    }
    return size;
  }

  /**
   * How it went.
   *
   * @param split whether anything was found to hold on to
   * @param level how good the parts between are
   */
  private record Anchored(boolean split, Level level) {}

  private Anchored anchored(int[] a, int[] b, Box whole, Remainder remainder, Marks marks) {
    long size = whole.height() + (long) whole.width();
    Work work = new Work(HISTOGRAM_STEPS_PER_ELEMENT * size + 1_000, progress);
    Histogram histogram = new Histogram(a, b, distinct, work, new Work(Long.MAX_VALUE, progress));
    boolean split = false;
    Level worst = Level.EXACT;
    Deque<Box> open = new ArrayDeque<>();
    open.push(whole);
    while (!open.isEmpty()) {
      Box box = open.pop().trimmed(a, b);
      List<Box> runs = box.isFlat() || work.isExhausted() ? List.of() : histogram.bestRuns(box);
      if (!runs.isEmpty()) {
        split = true;
        pushBetween(runs, box, open);
      } else if (box.isFlat() || !(histogram.hadCommon() || work.isExhausted())) {
        marks.markLeft(box.left(), box.leftEnd());
        marks.markRight(box.right(), box.rightEnd());
      } else {
        Level part = remainder.compare(box, marks);
        worst = part.compareTo(worst) > 0 ? part : worst;
      }
    }
    return new Anchored(split, worst);
  }

  private static void pushBetween(List<Box> runs, Box box, Deque<Box> open) {
    int left = box.left();
    int right = box.right();
    for (Box run : runs) {
      open.push(new Box(left, run.left(), right, run.right()));
      left = run.leftEnd();
      right = run.rightEnd();
    }
    open.push(new Box(left, box.leftEnd(), right, box.rightEnd()));
  }
}
