package dev.countersign.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds how far two equal lines, one taken away and one added, are part of a block that moved:
 * through equal lines, and over a few that were edited.
 */
final class MoveExtender {
  private static final int MOST_EDITED = 4;
  private static final int SURE = 10;
  private final MoveLines from;
  private final MoveLines to;
  private final int[] ink;
  private final Work work;

  /**
   * For both sides of one change set.
   *
   * @param ink letters and digits of a line, by its id
   */
  MoveExtender(MoveLines from, MoveLines to, int[] ink, Work work) {
    this.from = from;
    this.to = to;
    this.ink = ink;
    this.work = work;
  }

  /** Runs of equal lines around a pair that are free, from top to bottom; never empty. */
  List<Box> runs(int left, int right) {
    Box whole = free(left, right);
    Box middle = run(whole, left, right);
    List<Box> runs = new ArrayList<>();
    Box top = middle;
    for (Box next = above(whole, top); !next.isFlat(); next = above(whole, top)) {
      runs.addFirst(next);
      top = next;
    }
    runs.add(middle);
    Box bottom = middle;
    for (Box next = below(whole, bottom); !next.isFlat(); next = below(whole, bottom)) {
      runs.add(next);
      bottom = next;
    }
    return isDense(runs) ? runs : List.of(middle);
  }

  private static boolean isDense(List<Box> runs) {
    Box first = runs.getFirst();
    Box last = runs.getLast();
    int most = Math.max(last.leftEnd() - first.left(), last.rightEnd() - first.right());
    return 2 * runs.stream().mapToInt(Box::height).sum() >= most;
  }

  /** The part of both blocks around the pair that no other move has. */
  private Box free(int left, int right) {
    int start = left;
    int top = right;
    while (start > from.blockStart(left) && from.isFree(start - 1)) {
      start--;
    }
    while (top > to.blockStart(right) && to.isFree(top - 1)) {
      top--;
    }
    int end = left;
    int bottom = right;
    while (end < from.blockEnd(left) && from.isFree(end)) {
      end++;
    }
    while (bottom < to.blockEnd(right) && to.isFree(bottom)) {
      bottom++;
    }
    work.add(end - start + (long) bottom - top);
    return new Box(start, end, top, bottom);
  }

  private Box run(Box whole, int left, int right) {
    int before = 0;
    while (isSame(whole, left - before - 1, right - before - 1)) {
      before++;
    }
    int after = 0;
    while (isSame(whole, left + after, right + after)) {
      after++;
    }
    work.add(before + (long) after);
    return new Box(left - before, left + after, right - before, right + after);
  }

  private boolean isSame(Box whole, int left, int right) {
    return left >= whole.left()
        && left < whole.leftEnd()
        && right >= whole.right()
        && right < whole.rightEnd()
        && from.id(left) == to.id(right);
  }

  private Box below(Box whole, Box run) {
    return nearest(whole, run, run.leftEnd(), run.rightEnd(), 1);
  }

  private Box above(Box whole, Box run) {
    return nearest(whole, run, run.left() - 1, run.right() - 1, -1);
  }

  /** The run that is reached over the fewest edited lines; an empty box where there is none. */
  private Box nearest(Box whole, Box run, int left, int right, int step) {
    for (int edited = 1; edited <= 2 * MOST_EDITED; edited++) {
      for (int i = Math.min(edited, MOST_EDITED); i >= Math.max(0, edited - MOST_EDITED); i--) {
        work.add(1);
        int x = left + step * i;
        int y = right + step * (edited - i);
        if (isSame(whole, x, y) && (ink[from.id(x)] >= SURE || isSame(whole, x + step, y + step))) {
          return step > 0 ? run(cut(whole, run, true), x, y) : run(cut(whole, run, false), x, y);
        }
      }
    }
    return new Box(left, left, right, right);
  }

  private static Box cut(Box whole, Box run, boolean below) {
    return below
        ? new Box(run.leftEnd(), whole.leftEnd(), run.rightEnd(), whole.rightEnd())
        : new Box(whole.left(), run.left(), whole.right(), run.right());
  }
}
