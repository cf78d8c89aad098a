package dev.countersign.diff;

import java.util.Optional;

/**
 * Searches for a point that a shortest path through a box runs through, from both corners at once.
 * A search that has cost more than a limit is cut at the point that is farthest from its corner, as
 * GNU diff and xdiff do.
 */
final class MiddleSearch {
  private static final int COST_LIMIT = 256;
  private final int[] a;
  private final int[] b;
  private final int[] forward;
  private final int[] backward;
  private final int offset;
  private final Work work;
  private boolean cut;
  private Box box = new Box(0, 0, 0, 0);
  private int forwardMin;
  private int forwardMax;
  private int backwardMin;
  private int backwardMax;

  MiddleSearch(int[] a, int[] b, Work work) {
    this.a = a;
    this.b = b;
    this.work = work;
    offset = b.length + 1;
    forward = new int[a.length + b.length + 3];
    backward = new int[a.length + b.length + 3];
  }

  /** True where any search was cut. */
  boolean wasCut() {
    return cut;
  }

  /** An empty box at the point, for a box whose corners differ; nothing where none is inside. */
  Optional<Box> split(Box whole) {
    box = whole;
    forwardMin = box.left() - box.right();
    forwardMax = forwardMin;
    backwardMin = box.leftEnd() - box.rightEnd();
    backwardMax = backwardMin;
    forward[offset + forwardMin] = box.left();
    backward[offset + backwardMin] = box.leftEnd();
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
    if (forwardMin > box.left() - box.rightEnd()) {
      forward[offset + --forwardMin - 1] = -1;
    } else {
      ++forwardMin;
    }
    if (forwardMax < box.leftEnd() - box.right()) {
      forward[offset + ++forwardMax + 1] = -1;
    } else {
      --forwardMax;
    }
    int leftEnd = box.leftEnd();
    int rightEnd = box.rightEnd();
    long walked = 0;
    Optional<Box> met = Optional.empty();
    int above = forward[offset + forwardMax + 1];
    for (int d = forwardMax; d >= forwardMin && met.isEmpty(); d -= 2) {
      int k = offset + d;
      int below = forward[k - 1];
      int from = Math.max(below + 1, above);
      above = below;
      int end = Math.min(leftEnd, rightEnd + d);
      int x = from;
      while (x < end && a[x] == b[x - d]) {
        x++;
      }
      walked += x - from;
      forward[k] = x;
      if (mayMeet && backwardMin <= d && d <= backwardMax && backward[k] <= x) {
        met = point(x, d);
      }
    }
    work.add(walked);
    return met;
  }

  private Optional<Box> stepBackward(boolean mayMeet) {
    if (backwardMin > box.left() - box.rightEnd()) {
      backward[offset + --backwardMin - 1] = Integer.MAX_VALUE;
    } else {
      ++backwardMin;
    }
    if (backwardMax < box.leftEnd() - box.right()) {
      backward[offset + ++backwardMax + 1] = Integer.MAX_VALUE;
    } else {
      --backwardMax;
    }
    int left = box.left();
    int right = box.right();
    long walked = 0;
    Optional<Box> met = Optional.empty();
    int above = backward[offset + backwardMax + 1];
    for (int d = backwardMax; d >= backwardMin && met.isEmpty(); d -= 2) {
      int k = offset + d;
      int below = backward[k - 1];
      int from = Math.min(below, above - 1);
      above = below;
      int end = Math.max(left, right + d);
      int x = from;
      while (x > end && a[x - 1] == b[x - d - 1]) {
        x--;
      }
      walked += from - x;
      backward[k] = x;
      if (mayMeet && forwardMin <= d && d <= forwardMax && x <= forward[k]) {
        met = point(x, d);
      }
    }
    work.add(walked);
    return met;
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
