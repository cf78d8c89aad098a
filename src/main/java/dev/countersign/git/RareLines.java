package dev.countersign.git;

import java.util.Arrays;

/**
 * The lines of an added file, rarest first, of which any old file that is similar enough must have
 * at least one: what all other lines weigh together is less than the minimum. A few more are taken
 * where they cost little, because they tell which of those files are not similar after all. This is
 * the prefix filter of set similarity joins (Chaudhuri, Ganti, Kaushik: A Primitive Operator for
 * Similarity Joins in Data Cleaning, ICDE 2006), over bytes.
 */
final class RareLines {
  /** Steps for each line of the file that cost less than to score what they rule out. */
  private static final int CHEAP = 16;

  private final int[] from;
  private final int[] to;
  private final int[] counts;
  private final long known;
  private final long needed;
  private final long cost;

  private RareLines(int[] from, int[] to, int[] counts, long known, long needed, long cost) {
    this.from = from;
    this.to = to;
    this.counts = counts;
    this.known = known;
    this.needed = needed;
    this.cost = cost;
  }

  /** Of the lines that old files of a possible size have. */
  static RareLines of(LinePostings postings, ContentSignature fresh, int minimum) {
    long least = ContentSignature.leastMatching(fresh.size(), minimum);
    long beyond = ContentSignature.mostMatching(fresh.size(), minimum) + 1;
    int[] begin = new int[fresh.pieces()];
    int[] end = new int[fresh.pieces()];
    long[] order = new long[fresh.pieces()];
    int n = 0;
    long known = 0;
    for (int i = 0; i < fresh.pieces(); i++) {
      int line = postings.find(fresh.key(i));
      if (line < 0) {
        continue;
      }
      begin[i] = postings.from(line, least);
      end[i] = postings.from(line, beyond);
      if (begin[i] < end[i]) {
        order[n++] = ((long) (end[i] - begin[i]) << Integer.SIZE) | i;
        known += fresh.count(i);
      }
    }
    long needed = Math.max(1, fresh.size() * minimum / ContentSignature.FULL);
    Arrays.sort(order, 0, n);
    int[] counts = new int[n];
    int[] from = new int[n];
    int[] to = new int[n];
    int taken = 0;
    long cost = 0;
    long cheap = (long) CHEAP * fresh.pieces();
    for (long rest = known; taken < n; taken++) {
      long step = order[taken] >> Integer.SIZE;
      if (rest < needed && cost + step > cheap) {
        break;
      }
      int i = (int) order[taken];
      from[taken] = begin[i];
      to[taken] = end[i];
      counts[taken] = fresh.count(i);
      rest -= counts[taken];
      cost += step;
    }
    return new RareLines(
        Arrays.copyOf(from, taken),
        Arrays.copyOf(to, taken),
        Arrays.copyOf(counts, taken),
        known,
        needed,
        cost);
  }

  /** How many elementary steps {@link #share} takes. */
  long cost() {
    return cost;
  }

  /**
   * Fills {@code overlap} in at most {@code most} steps and returns how many bytes that old files
   * may share were not looked at.
   */
  long share(LinePostings postings, Overlap overlap, long most) {
    overlap.clear();
    long rest = known;
    long steps = 0;
    for (int i = 0; i < counts.length; i++) {
      steps += to[i] - from[i];
      if (steps > most) {
        break;
      }
      postings.share(from[i], to[i], counts[i], overlap);
      rest -= counts[i];
    }
    return rest;
  }

  /** True where an old file may be similar enough by the {@code rest} alone. */
  boolean misses(long rest) {
    return rest >= needed;
  }
}
