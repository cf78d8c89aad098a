package dev.countersign.git;

import dev.countersign.git.BestSources.Candidate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The old files that an added file may come from. Any number of threads may search. */
final class SimilarSources {
  /** Files of which one is like the other are not all scored. */
  private static final int MOST_SCORED = 256;

  /** These are in Git's table whatever they score, which decides some ties. */
  private static final int ALWAYS_SCORED = 4;

  private final Pairing pairing;
  private final int[] numbers;
  private final ContentSignature[] signatures;
  private final LinePostings postings;
  private final int minimum;

  /**
   * What was found for one added file.
   *
   * @param best the best pairs
   * @param complete false where an old file may have been missed that is better
   */
  record Found(List<Candidate> best, boolean complete) {}

  /**
   * @param numbers of the old files in the pairing, ascending
   * @param signatures theirs
   * @param minimum the score from which two files match
   */
  SimilarSources(Pairing pairing, int[] numbers, ContentSignature[] signatures, int minimum) {
    this.pairing = pairing;
    this.numbers = numbers;
    this.signatures = signatures;
    this.postings = new LinePostings(signatures);
    this.minimum = minimum;
  }

  RareLines rareLines(ContentSignature fresh) {
    return RareLines.of(postings, fresh, minimum);
  }

  Overlap overlap() {
    return new Overlap(signatures.length);
  }

  /**
   * Searches in at most {@code most} steps over the index.
   *
   * @param overlap the calling thread's own
   */
  Found search(int target, ContentSignature fresh, RareLines rare, long most, Overlap overlap) {
    long rest = rare.share(postings, overlap, most);
    int[] possible = possible(fresh, overlap, rest);
    BitSet scored = mostShared(possible, overlap);
    BestSources best = new BestSources();
    int always = Math.min(ALWAYS_SCORED, signatures.length);
    for (int s = 0; s < always; s++) {
      best.offer(candidate(s, target, fresh));
    }
    for (int i = scored.nextSetBit(0); i >= 0; i = scored.nextSetBit(i + 1)) {
      int s = possible[i];
      if (s >= always && best.mightTake(mostScore(s, fresh, overlap, rest))) {
        best.offer(candidate(s, target, fresh));
      }
    }
    boolean complete = !rare.misses(rest);
    for (int i = scored.nextClearBit(0); i < possible.length && complete; ) {
      complete = !best.wouldTake(mostScore(possible[i], fresh, overlap, rest));
      i = scored.nextClearBit(i + 1);
    }
    return new Found(best.from(minimum), complete);
  }

  /** Those that may reach the minimum, in order. */
  private int[] possible(ContentSignature fresh, Overlap overlap, long rest) {
    int[] possible = new int[overlap.size()];
    int n = 0;
    for (int i = 0; i < possible.length; i++) {
      int s = overlap.source(i);
      possible[n] = s;
      n += mostScore(s, fresh, overlap, rest) >= minimum ? 1 : 0;
    }
    int[] out = Arrays.copyOf(possible, n);
    Arrays.sort(out);
    return out;
  }

  /** Which of those that are possible are to be scored. */
  private static BitSet mostShared(int[] possible, Overlap overlap) {
    BitSet out = new BitSet();
    if (possible.length <= MOST_SCORED) {
      out.set(0, possible.length);
      return out;
    }
    long[] order = new long[possible.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (-overlap.common(possible[i]) << Integer.SIZE) | i;
    }
    Arrays.sort(order);
    Arrays.stream(order, 0, MOST_SCORED).forEach(key -> out.set((int) key));
    return out;
  }

  private int mostScore(int s, ContentSignature fresh, Overlap overlap, long rest) {
    return fresh.score(postings.size(s), overlap.common(s) + rest);
  }

  private Candidate candidate(int s, int target, ContentSignature fresh) {
    int score = signatures[s].canReach(fresh, minimum) ? fresh.score(signatures[s]) : 0;
    return new Candidate(numbers[s], target, score, pairing.sameName(numbers[s], target));
  }
}
