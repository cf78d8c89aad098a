package dev.countersign.git;

import java.util.ArrayList;
import java.util.List;

/**
 * The four best sources of one target. Which of several equally good ones stay, and in which order,
 * follows {@code record_if_better} of Git's diffcore-rename, so that ties end as people know them.
 */
final class BestSources {
  private static final int SLOTS = 4;

  private final List<Candidate> slots = new ArrayList<>(SLOTS);

  /**
   * A possible pair.
   *
   * @param source number of the old file
   * @param target number of the added file
   * @param score how much they share
   * @param sameName whether the file names are equal
   */
  record Candidate(int source, int target, int score, boolean sameName) {
    boolean betterThan(Candidate other) {
      return score != other.score ? score > other.score : sameName && !other.sameName;
    }
  }

  /** To be called in the order of the sources. */
  void offer(Candidate candidate) {
    if (slots.size() < SLOTS) {
      slots.add(candidate);
      return;
    }
    int worst = 0;
    for (int i = 1; i < SLOTS; i++) {
      if (slots.get(worst).betterThan(slots.get(i))) {
        worst = i;
      }
    }
    if (candidate.betterThan(slots.get(worst))) {
      slots.set(worst, candidate);
    }
  }

  /** Whether a source with this score is still one of the best. */
  boolean wouldTake(int score) {
    return mightTake(score - 1);
  }

  /** Whether a source with this score is still one of the best where its name is the right one. */
  boolean mightTake(int score) {
    if (slots.size() < SLOTS) {
      return true;
    }
    for (Candidate slot : slots) {
      if (slot.score() <= score) {
        return true;
      }
    }
    return false;
  }

  /** Those with at least {@code minimum}, in no order of merit. */
  List<Candidate> from(int minimum) {
    return slots.stream().filter(candidate -> candidate.score() >= minimum).toList();
  }
}
