package dev.countersign.diff;

import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves insertions and deletions that can stand at several places without changing the meaning
 * (their first line equals the line after them, or their last the line before) to where a reader
 * expects them, and joins those that come to touch.
 */
final class Slider {
  private static final int FARTHEST = 2_000;
  private static final int CHOICES = 100;
  private final int[] a;
  private final int[] b;
  private final Boundaries left;
  private final Boundaries right;
  private final Work work;

  Slider(int[] a, int[] b, Boundaries left, Boundaries right, Progress progress) {
    this.a = a;
    this.b = b;
    this.left = left;
    this.right = right;
    work = new Work(Long.MAX_VALUE, progress);
  }

  /** The same differences at their best places; from top to bottom, none touching another. */
  List<Box> slide(List<Box> blocks) {
    List<Box> done = new ArrayList<>(blocks.size());
    List<Box> todo = new ArrayList<>(blocks.reversed());
    while (!todo.isEmpty()) {
      Box box = todo.removeLast();
      if (!box.isFlat()) {
        done.add(box);
        continue;
      }
      int above = done.isEmpty() ? box.left() : box.left() - done.getLast().leftEnd();
      int up = room(box, above, -1);
      work.add(1L + up);
      if (up == above && !done.isEmpty()) {
        todo.add(join(done.removeLast(), moved(box, -up)));
        continue;
      }
      int below = (todo.isEmpty() ? a.length : todo.getLast().left()) - box.leftEnd();
      int down = room(box, below, 1);
      work.add(1L + down);
      if (down == below && !todo.isEmpty()) {
        todo.add(join(moved(box, down), todo.removeLast()));
        continue;
      }
      done.add(best(box, Math.max(-up, down - CHOICES), down));
    }
    return done;
  }

  /** How many lines a block can move. */
  private int room(Box box, int most, int direction) {
    boolean inserted = box.height() == 0;
    int[] ids = inserted ? b : a;
    int start = inserted ? box.right() : box.left();
    int end = inserted ? box.rightEnd() : box.leftEnd();
    int limit = Math.min(most, FARTHEST);
    int steps = 0;
    while (steps < limit
        && (direction > 0
            ? ids[start + steps] == ids[end + steps]
            : ids[start - 1 - steps] == ids[end - 1 - steps])) {
      steps++;
    }
    return steps;
  }

  private Box best(Box box, int from, int to) {
    int best = to;
    long least = Long.MAX_VALUE;
    for (int by = to; by >= from && to > from; by--) {
      long badness =
          box.height() == 0
              ? (long) right.badness(box.right() + by) + right.badness(box.rightEnd() + by)
              : (long) left.badness(box.left() + by) + left.badness(box.leftEnd() + by);
      if (badness < least) {
        least = badness;
        best = by;
      }
    }
    return moved(box, best);
  }

  private static Box moved(Box box, int by) {
    return new Box(box.left() + by, box.leftEnd() + by, box.right() + by, box.rightEnd() + by);
  }

  private static Box join(Box first, Box second) {
    return new Box(first.left(), second.leftEnd(), first.right(), second.rightEnd());
  }
}
