package dev.countersign.git;

import dev.countersign.git.BestSources.Candidate;
import dev.countersign.git.SimilarSources.Found;
import dev.countersign.model.FileSide;
import dev.countersign.model.Limit;
import dev.countersign.model.Progress;
import dev.countersign.model.Workers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Pairs the most similar files. Every added file is compared with every old one that shares any of
 * its rare lines, which misses nothing. Where that would cost more than the budget, fewer lines
 * nominate a file; what they nominate is still scored by all lines.
 */
final class SimilarPairs {
  private static final int STEP = 16;
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
    signatures.load(pairing.comparison(sources, targets, minimum));
    int[] from = Arrays.stream(sources).filter(s -> known(pairing.source(s))).toArray();
    int[] to = Arrays.stream(targets).filter(t -> known(pairing.target(t))).toArray();
    SimilarSources index = new SimilarSources(pairing, from, known(from, pairing::source), minimum);
    Found[] found = search(index, to, known(to, pairing::target));
    take(Arrays.stream(found).flatMap(one -> one.best().stream()).sorted(BEST_FIRST).toList());
    long unsure = Arrays.stream(found).filter(one -> !one.complete()).count();
    if (unsure > 0) {
      limits.add(limit(unsure));
    }
  }

  private boolean known(FileSide side) {
    return signatures.get(side).isPresent();
  }

  private ContentSignature[] known(int[] files, IntFunction<FileSide> side) {
    return Arrays.stream(files)
        .mapToObj(side)
        .flatMap(file -> signatures.get(file).stream())
        .toArray(ContentSignature[]::new);
  }

  private Found[] search(SimilarSources index, int[] to, ContentSignature[] fresh) {
    RareLines[] rare = new RareLines[to.length];
    Workers.run(
        to.length,
        STEP,
        () ->
            (begin, end) -> {
              progress.throwIfCancelled();
              IntStream.range(begin, end).forEach(i -> rare[i] = index.rareLines(fresh[i]));
            });
    long most = most(rare);
    Found[] found = new Found[to.length];
    AtomicInteger done = new AtomicInteger();
    Workers.run(
        to.length,
        STEP,
        () -> {
          Overlap overlap = index.overlap();
          return (begin, end) -> {
            for (int i = begin; i < end; i++) {
              progress.throwIfCancelled();
              progress.update(
                  "Comparing possibly renamed files", done.incrementAndGet(), to.length);
              found[i] = index.search(to[i], fresh[i], rare[i], most, overlap);
            }
          };
        });
    return found;
  }

  /** The most steps a target may take so that all together stay within the budget. */
  private long most(RareLines[] rare) {
    long[] costs = Arrays.stream(rare).mapToLong(RareLines::cost).sorted().toArray();
    long left = budget;
    for (int i = 0; i < costs.length; i++) {
      long share = left / (costs.length - i);
      if (costs[i] > share) {
        return share;
      }
      left -= costs[i];
    }
    return Long.MAX_VALUE;
  }

  private void take(List<Candidate> candidates) {
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

  private static Limit limit(long unsure) {
    return new Limit(
        "rename-search",
        "change set",
        "The search for renamed files was cut short: for "
            + unsure
            + " added files it went by their distinctive lines only, so some may be shown as"
            + " added and deleted instead.");
  }
}
