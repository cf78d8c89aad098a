package dev.countersign.diff;

import dev.countersign.diff.DiffQuality.Level;

/** Compares a box by {@link Myers}, without the elements that only one of its sides has. */
final class Remainder {
  private final int[] a;
  private final int[] b;
  private final int[] seenLeft;
  private final int[] seenRight;
  private final Work work;
  private int box;

  Remainder(int[] a, int[] b, int distinct, Work work) {
    this.a = a;
    this.b = b;
    this.work = work;
    seenLeft = new int[distinct];
    seenRight = new int[distinct];
  }

  /** Marks what of a box is not common. */
  Level compare(Box part, Marks marks) {
    box++;
    for (int i = part.left(); i < part.leftEnd(); i++) {
      seenLeft[a[i]] = box;
    }
    for (int j = part.right(); j < part.rightEnd(); j++) {
      seenRight[b[j]] = box;
    }
    int[] left = kept(a, part.left(), part.leftEnd(), seenRight);
    int[] right = kept(b, part.right(), part.rightEnd(), seenLeft);
    Marks inner = new Marks(left.length, right.length);
    Myers myers = new Myers(pick(a, left), pick(b, right), work);
    boolean complete = myers.run(inner);
    inner.copyInto(marks, part, left, right);
    if (!complete) {
      return Level.TIMED_OUT;
    }
    return myers.wasCut() ? Level.HEURISTIC : Level.EXACT;
  }

  private int[] kept(int[] ids, int start, int end, int[] seen) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += seen[ids[i]] == box ? 1 : 0;
    }
    int[] kept = new int[count];
    int next = 0;
    for (int i = start; i < end; i++) {
      if (seen[ids[i]] == box) {
        kept[next++] = i;
      }
    }
    return kept;
  }

  private static int[] pick(int[] ids, int[] positions) {
    int[] picked = new int[positions.length];
    for (int i = 0; i < positions.length; i++) {
      picked[i] = ids[positions[i]];
    }
    return picked;
  }
}
