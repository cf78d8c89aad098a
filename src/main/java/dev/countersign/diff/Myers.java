package dev.countersign.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The linear-space algorithm of Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations"
 * (1986): splits a box at a point in its middle, and then both parts. Where a search was cut short,
 * the result stays correct, but may not be the smallest.
 */
final class Myers {
  private final int[] a;
  private final int[] b;
  private final Work work;
  private final MiddleSearch search;

  Myers(int[] a, int[] b, Work work) {
    this.a = a;
    this.b = b;
    this.work = work;
    search = new MiddleSearch(a, b, work);
  }

  /** True where a search was cut short by the cost limit. */
  boolean wasCut() {
    return search.wasCut();
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
          box.isFlat() || work.isExhausted() ? Optional.empty() : search.split(box);
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
}
