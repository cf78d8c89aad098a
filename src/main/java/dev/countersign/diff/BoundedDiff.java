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
 * nothing rare to hold on to, and replaced whole where the bound on the work is reached. Works on
 * ids, which are small non-negative numbers. The bound counts steps, never time, so equal input
 * gives equal output. For one comparison; not for several threads.
 */
final class BoundedDiff implements DiffAlgorithmI<Integer> {
  private static final long HISTOGRAM_STEPS_PER_ELEMENT = 200;
  private static final long MYERS_STEPS = 1_000_000_000;
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
    int[] a = IdList.idsOf(source);
    int[] b = IdList.idsOf(target);
    Marks marks = new Marks(a.length, b.length);
    level = Level.EXACT;
    split(a, b, marks);
    if (listener != null) {
      listener.diffEnd();
    }
    return marks.changes();
  }

  private void split(int[] a, int[] b, Marks marks) {
    Box whole = new Box(0, a.length, 0, b.length).trimmed(a, b);
    long size = whole.height() + (long) whole.width();
    Work histogramWork = new Work(HISTOGRAM_STEPS_PER_ELEMENT * size + 1_000, progress);
    Work myersWork = new Work(MYERS_STEPS, progress);
    Histogram histogram = new Histogram(a, b, distinct, histogramWork);
    Remainder remainder = new Remainder(a, b, distinct, myersWork);
    Deque<Box> open = new ArrayDeque<>();
    open.push(whole);
    while (!open.isEmpty()) {
      Box box = open.pop().trimmed(a, b);
      List<Box> runs =
          box.isFlat() || histogramWork.isExhausted() ? List.of() : histogram.bestRuns(box);
      if (!runs.isEmpty()) {
        int left = box.left();
        int right = box.right();
        for (Box run : runs) {
          open.push(new Box(left, run.left(), right, run.right()));
          left = run.leftEnd();
          right = run.rightEnd();
        }
        open.push(new Box(left, box.leftEnd(), right, box.rightEnd()));
      } else if (box.isFlat() || !(histogram.hadCommon() || histogramWork.isExhausted())) {
        marks.markLeft(box.left(), box.leftEnd());
        marks.markRight(box.right(), box.rightEnd());
      } else {
        worsen(remainder.compare(box, marks));
      }
    }
  }

  private void worsen(Level other) {
    if (other.compareTo(level) > 0) {
      level = other;
    }
  }
}
