package dev.countersign.git;

import dev.countersign.git.BestSources.Candidate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The old files that an added file may come from. Any number of threads may search. */
final class SimilarSources {
  /** Files of which one is like the other are not all scored. */
  private static final int MOST_SCORED = 256;

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
    int[] possible =
        overlap
            .sources()
            .filter(s -> signatures[s].canReach(fresh, minimum))
            .filter(s -> mostScore(s, fresh, overlap, rest) >= minimum)
            .sorted()
            .toArray();
    int[] likely = likely(possible, overlap);
    BestSources best = new BestSources();
    // The first four are in Git's table whatever they score, which decides some ties.
    IntStream.concat(
            IntStream.range(0, Math.min(4, signatures.length)),
            Arrays.stream(likely, 0, Math.min(likely.length, MOST_SCORED)))
        .sorted()
        .distinct()
        .forEach(s -> best.offer(candidate(s, target, fresh)));
    boolean complete =
        !rare.misses(rest)
            && Arrays.stream(likely)
                .skip(MOST_SCORED)
                .noneMatch(s -> best.wouldTake(mostScore(s, fresh, overlap, rest)));
    return new Found(best.from(minimum), complete);
  }

  private int mostScore(int s, ContentSignature fresh, Overlap overlap, long rest) {
    return fresh.score(signatures[s], overlap.common(s) + rest);
  }

  private static int[] likely(int[] possible, Overlap overlap) {
    return possible.length <= MOST_SCORED
        ? possible
        : Arrays.stream(possible)
            .boxed()
            .sorted(Comparator.comparingLong((Integer s) -> overlap.common(s)).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
  }

  private Candidate candidate(int s, int target, ContentSignature fresh) {
    int score = signatures[s].canReach(fresh, minimum) ? fresh.score(signatures[s]) : 0;
    return new Candidate(numbers[s], target, score, pairing.sameName(numbers[s], target));
  }
}
