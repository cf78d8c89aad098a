package dev.countersign.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The linear-space algorithm of Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations"
 * (1986), searching from both ends. A search that has cost more than a limit is cut at the point
 * that is farthest from its corner, as GNU diff and xdiff do: the result stays correct, but may not
 * be the smallest.
 */
final class Myers {
  private static final int COST_LIMIT = 256;
  private final int[] a;
  private final int[] b;
  private final int[] forward;
  private final int[] backward;
  private final int offset;
  private final Work work;
  private boolean cut;

  Myers(int[] a, int[] b, Work work) {
    this.a = a;
    this.b = b;
    this.work = work;
    offset = b.length + 1;
    forward = new int[a.length + b.length + 3];
    backward = new int[a.length + b.length + 3];
  }

  /** True where a search was cut short by the cost limit. */
  boolean wasCut() {
    return cut;
  }

  /**
   * Marks what is not common.
   *
   * @return false where the work was exhausted, so that boxes were marked whole
   */
  boolean run(Marks marks) {
    boolean complete = true;
    Deque<Box> open = new ArrayDeque<>();
    open.push(new Box(0, a.length, 0, b.length));
    while (!open.isEmpty()) {
      Box box = open.pop().trimmed(a, b);
      Optional<Box> split =
          box.isFlat() || work.isExhausted() ? Optional.empty() : new Search(box).split();
      if (split.isPresent()) {
        Box at = split.get();
        open.push(new Box(at.left(), box.leftEnd(), at.right(), box.rightEnd()));
        open.push(new Box(box.left(), at.left(), box.right(), at.right()));
      } else {
        complete &= box.isFlat() || !work.isExhausted();
        marks.markLeft(box.left(), box.leftEnd());
        marks.markRight(box.right(), box.rightEnd());
      }
    }
    return complete;
  }

  /** One search for the point where to split a box whose corners differ. */
  private final class Search {
    private final Box box;
    private final int lowest;
    private final int highest;
    private int forwardMin;
    private int forwardMax;
    private int backwardMin;
    private int backwardMax;

    Search(Box box) {
      this.box = box;
      lowest = box.left() - box.rightEnd();
      highest = box.leftEnd() - box.right();
      forwardMin = box.left() - box.right();
      forwardMax = forwardMin;
      backwardMin = box.leftEnd() - box.rightEnd();
      backwardMax = backwardMin;
      forward[offset + forwardMin] = box.left();
      backward[offset + backwardMin] = box.leftEnd();
    }

    /** An empty box at the point; nothing where no point is inside. */
    Optional<Box> split() {
      boolean odd = ((forwardMin - backwardMin) & 1) != 0;
      for (int cost = 1; ; cost++) {
        Optional<Box> met = stepForward(odd);
        if (met.isEmpty()) {
          met = stepBackward(!odd);
        }
        if (met.isPresent()) {
          return met.filter(this::isInside);
        }
        work.add(2L * cost);
        if (cost >= COST_LIMIT || work.isExhausted()) {
          cut = true;
          return Optional.of(farthest()).filter(this::isInside);
        }
      }
    }

    private Optional<Box> stepForward(boolean mayMeet) {
      if (forwardMin > lowest) {
        forward[offset + --forwardMin - 1] = -1;
      } else {
        ++forwardMin;
      }
      if (forwardMax < highest) {
        forward[offset + ++forwardMax + 1] = -1;
      } else {
        --forwardMax;
      }
      for (int d = forwardMax; d >= forwardMin; d -= 2) {
        int k = offset + d;
        int x = forward[k - 1] >= forward[k + 1] ? forward[k - 1] + 1 : forward[k + 1];
        int from = x;
        while (x < box.leftEnd() && x - d < box.rightEnd() && a[x] == b[x - d]) {
          x++;
        }
        work.add(x - from);
        forward[k] = x;
        if (mayMeet && backwardMin <= d && d <= backwardMax && backward[k] <= x) {
          return point(x, d);
        }
      }
      return Optional.empty();
    }

    private Optional<Box> stepBackward(boolean mayMeet) {
      if (backwardMin > lowest) {
        backward[offset + --backwardMin - 1] = Integer.MAX_VALUE;
      } else {
        ++backwardMin;
      }
      if (backwardMax < highest) {
        backward[offset + ++backwardMax + 1] = Integer.MAX_VALUE;
      } else {
        --backwardMax;
      }
      for (int d = backwardMax; d >= backwardMin; d -= 2) {
        int k = offset + d;
        int x = backward[k - 1] < backward[k + 1] ? backward[k - 1] : backward[k + 1] - 1;
        int from = x;
        while (x > box.left() && x - d > box.right() && a[x - 1] == b[x - d - 1]) {
          x--;
        }
        work.add(from - x);
        backward[k] = x;
        if (mayMeet && forwardMin <= d && d <= forwardMax && x <= forward[k]) {
          return point(x, d);
        }
      }
      return Optional.empty();
    }

    private static Optional<Box> point(int x, int d) {
      return Optional.of(new Box(x, x, x - d, x - d));
    }

    private boolean isInside(Box at) {
      boolean first = at.left() == box.left() && at.right() == box.right();
      boolean last = at.left() == box.leftEnd() && at.right() == box.rightEnd();
      return !first && !last;
    }

    private Box farthest() {
      int fx = box.left();
      int fy = box.right();
      for (int d = forwardMin; d <= forwardMax; d += 2) {
        int x = Math.min(Math.min(forward[offset + d], box.leftEnd()), box.rightEnd() + d);
        if (x - box.left() + (x - d) - box.right() > fx - box.left() + fy - box.right()) {
          fx = x;
          fy = x - d;
        }
      }
      int bx = box.leftEnd();
      int by = box.rightEnd();
      for (int d = backwardMin; d <= backwardMax; d += 2) {
        int x = Math.max(Math.max(backward[offset + d], box.left()), box.right() + d);
        if (x + (x - d) < bx + by) {
          bx = x;
          by = x - d;
        }
      }
      int reached = fx - box.left() + fy - box.right();
      int left = box.leftEnd() - bx + box.rightEnd() - by;
      return reached > left ? new Box(fx, fx, fy, fy) : new Box(bx, bx, by, by);
    }
  }
}
