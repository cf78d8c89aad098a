package dev.countersign.git;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Pairs files whose name is unique among the deleted and among the added ones: a moved folder needs
 * no search. A pair needs half of what is missing from the minimum to a full match, as in Git.
 */
final class NamedPairs {
  private static final int SEVERAL = -1;

  private final Pairing pairing;
  private final SignatureLoader signatures;

  NamedPairs(Pairing pairing, SignatureLoader signatures) {
    this.pairing = pairing;
    this.signatures = signatures;
  }

  void find(int minimum) {
    Map<String, Integer> sources = new HashMap<>();
    for (int s : pairing.availableSources()) {
      sources.merge(pairing.source(s).path().fileName(), s, (a, b) -> SEVERAL);
    }
    Map<String, Integer> targets = new HashMap<>();
    for (int t : pairing.openTargets()) {
      targets.merge(pairing.target(t).path().fileName(), t, (a, b) -> SEVERAL);
    }
    targets.values().removeIf(t -> t == SEVERAL);
    targets.keySet().removeIf(name -> sources.getOrDefault(name, SEVERAL) == SEVERAL);
    sources.keySet().retainAll(targets.keySet());
    int needed = minimum + (ContentSignature.FULL - minimum) / 2;
    signatures.load(
        pairing.comparison(numbers(sources.values()), numbers(targets.values()), needed),
        pairing.comparison(
            without(pairing.availableSources(), sources.values()),
            without(pairing.openTargets(), targets.values()),
            minimum));
    targets.forEach((name, t) -> tryPair(sources.getOrDefault(name, SEVERAL), t, needed));
  }

  private void tryPair(int s, int t, int needed) {
    signatures
        .get(pairing.source(s))
        .ifPresent(old ->
            signatures
                .get(pairing.target(t))
                .filter(fresh -> old.canReach(fresh, needed))
                .map(old::score)
                .filter(score -> score >= needed)
                .ifPresent(score -> pairing.pair(s, t, score)));
  }

  private static int[] numbers(Collection<Integer> files) {
    return files.stream().mapToInt(Integer::intValue).toArray();
  }

  /** What only the search for similar files can pair: to read it along saves reading twice. */
  private static int[] without(int[] files, Collection<Integer> named) {
    Set<Integer> out = new HashSet<>(named);
    return Arrays.stream(files).filter(file -> !out.contains(file)).toArray();
  }
}
