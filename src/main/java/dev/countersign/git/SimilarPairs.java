package dev.countersign.git;

import dev.countersign.git.BestSources.Candidate;
import dev.countersign.model.FileSide;
import dev.countersign.model.Limit;
import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pairs the most similar files. Every old file is compared with every added one over an index of
 * lines, which is exact. Where that would cost more than the budget, lines that very many files
 * share no longer nominate a file; what they nominate is still scored by all lines.
 */
final class SimilarPairs {
  private static final int NOMINATED = 16;
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Candidate::score)
          .reversed()
          .thenComparing(Candidate::sameName, Comparator.reverseOrder());

  private final Pairing pairing;
  private final SignatureLoader signatures;
  private final Progress progress;
  private final long budget;

  SimilarPairs(Pairing pairing, SignatureLoader signatures, Progress progress, long budget) {
    this.pairing = pairing;
    this.signatures = signatures;
    this.progress = progress;
    this.budget = budget;
  }

  void find(int minimum, List<Limit> limits) {
    int[] targets = pairing.openTargets();
    int[] sources = pairing.availableSources();
    if (targets.length == 0 || sources.length == 0) {
      return;
    }
    signatures.load(Arrays.stream(sources).mapToObj(s -> pairing.source(s).id()).toList());
    signatures.load(Arrays.stream(targets).mapToObj(t -> pairing.target(t).id()).toList());
    int[] from = Arrays.stream(sources).filter(s -> known(pairing.source(s))).toArray();
    int[] to = Arrays.stream(targets).filter(t -> known(pairing.target(t))).toArray();
    ContentSignature[] old =
        Arrays.stream(from)
            .mapToObj(s -> signature(pairing.source(s)))
            .toArray(ContentSignature[]::new);
    LinePostings postings = new LinePostings(old);
    int cutoff = cutoff(postings, to, old.length);
    List<Candidate> candidates = new ArrayList<>();
    int unsure = 0;
    Overlap overlap = new Overlap(old.length);
    for (int i = 0; i < to.length; i++) {
      progress.throwIfCancelled();
      progress.update("Comparing possibly renamed files", i, to.length);
      ContentSignature fresh = signature(pairing.target(to[i]));
      long skipped = share(postings, fresh, cutoff, overlap);
      candidates.addAll(best(from, old, to[i], fresh, overlap, skipped, minimum));
      unsure += skipped * ContentSignature.FULL >= minimum * fresh.size() && skipped > 0 ? 1 : 0;
    }
    take(candidates);
    if (unsure > 0) {
      limits.add(limit(unsure));
    }
  }

  private boolean known(FileSide side) {
    return signatures.get(side.id()).isPresent();
  }

  private ContentSignature signature(FileSide side) {
    return signatures.get(side.id()).orElseThrow();
  }

  /** The most files a line may be in so that all targets together stay within the budget. */
  private int cutoff(LinePostings postings, int[] to, int sources) {
    long[] costByLength = new long[sources + 1];
    for (int t : to) {
      progress.throwIfCancelled();
      ContentSignature fresh = signature(pairing.target(t));
      for (int i = 0; i < fresh.pieces(); i++) {
        int position = postings.find(fresh.key(i));
        if (position >= 0) {
          int length = postings.length(position);
          costByLength[length] += length;
        }
      }
    }
    long cost = 0;
    int length = 0;
    while (length < sources && cost + costByLength[length + 1] <= budget) {
      length++;
      cost += costByLength[length];
    }
    return length;
  }

  /** Fills {@code overlap} and returns how many bytes of the target were not looked at. */
  private static long share(
      LinePostings postings, ContentSignature fresh, int cutoff, Overlap overlap) {
    overlap.clear();
    long skipped = 0;
    for (int i = 0; i < fresh.pieces(); i++) {
      int position = postings.find(fresh.key(i));
      if (position >= 0 && postings.length(position) <= cutoff) {
        postings.share(position, fresh.count(i), overlap);
      } else if (position >= 0) {
        skipped += fresh.count(i);
      }
    }
    return skipped;
  }

  private List<Candidate> best(
      int[] from,
      ContentSignature[] old,
      int target,
      ContentSignature fresh,
      Overlap overlap,
      long skipped,
      int minimum) {
    BestSources best = new BestSources();
    nominated(old, fresh, overlap, skipped, minimum)
        .forEach(s -> {
          int score = 0;
          if (old[s].canReach(fresh, minimum)) {
            score = skipped > 0 ? fresh.score(old[s]) : fresh.score(old[s], overlap.common(s));
          }
          boolean sameName = pairing.sameName(from[s], target);
          best.offer(new Candidate(from[s], target, score, sameName));
        });
    return best.from(minimum);
  }

  /** All sources that share anything, and the first four as Git has them in its table anyway. */
  private static IntStream nominated(
      ContentSignature[] old, ContentSignature fresh, Overlap overlap, long skipped, int minimum) {
    if (skipped == 0) {
      return IntStream.concat(IntStream.range(0, Math.min(4, old.length)), overlap.sources())
          .sorted()
          .distinct();
    }
    return overlap
        .sources()
        .filter(s -> old[s].canReach(fresh, minimum))
        .filter(s -> fresh.score(old[s], overlap.common(s) + skipped) >= minimum)
        .boxed()
        .sorted(Comparator.comparingLong((Integer s) -> overlap.common(s)).reversed())
        .limit(NOMINATED)
        .mapToInt(Integer::intValue)
        .sorted();
  }

  private void take(List<Candidate> candidates) {
    candidates.sort(BEST_FIRST);
    for (Candidate candidate : candidates) {
      if (pairing.open(candidate.target()) && pairing.unused(candidate.source())) {
        pairing.pair(candidate.source(), candidate.target(), candidate.score());
      }
    }
    for (Candidate candidate : candidates) {
      if (pairing.open(candidate.target()) && pairing.available(candidate.source())) {
        pairing.pair(candidate.source(), candidate.target(), candidate.score());
      }
    }
  }

  private static Limit limit(int unsure) {
    return new Limit(
        "rename-search",
        "change set",
        "The search for renamed files was cut short: for "
            + unsure
            + " added files it went by their distinctive lines only, so some may be shown as"
            + " added and deleted instead.");
  }
}
