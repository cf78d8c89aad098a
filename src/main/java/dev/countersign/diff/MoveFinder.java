package dev.countersign.diff;

import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds moved blocks: from every line that few others equal as far as both sides go together, and
 * the largest of these first, what it takes being lost to the others. For one use.
 */
final class MoveFinder {
  private static final int LEAST_LINES = 3;
  private static final int LEAST_INK = 20;
  private static final int MOST_OCCURRENCES = 4;
  private static final long STEPS_PER_LINE = 500;
  private final MoveLines from;
  private final MoveLines to;
  private final int[] ink;
  private final Work work;
  private final Progress progress;
  private final MoveExtender extender;

  MoveFinder(List<LineBlock> removed, List<LineBlock> added, Progress progress) {
    Map<String, Integer> ids = new HashMap<>();
    Work reading = new Work(Long.MAX_VALUE, progress);
    from = new MoveLines(removed, ids, reading);
    to = new MoveLines(added, ids, reading);
    ink = new int[ids.size()];
    ids.forEach(
        (text, id) -> ink[id] = (int) text.chars().filter(Character::isLetterOrDigit).count());
    this.progress = progress;
    work = new Work(STEPS_PER_LINE * (1L + from.count() + to.count()), progress);
    extender = new MoveExtender(from, to, ink, work);
  }

  Moves find() {
    PriorityQueue<MoveCandidate> open =
        new PriorityQueue<>(
            Comparator.comparingInt(MoveCandidate::lines)
                .thenComparingLong(MoveCandidate::weight)
                .reversed()
                .thenComparingInt(MoveCandidate::left)
                .thenComparingInt(MoveCandidate::right));
    open.addAll(candidates());
    List<MoveCandidate> chosen = new ArrayList<>();
    while (!open.isEmpty() && !work.isExhausted()) {
      MoveCandidate best = open.remove();
      if (isFree(best)) {
        Box whole = best.whole();
        from.take(whole.left(), whole.leftEnd());
        to.take(whole.right(), whole.rightEnd());
        chosen.add(best);
      } else if (from.isFree(best.left()) && to.isFree(best.right())) {
        MoveCandidate rest = candidate(best.left(), best.right());
        if (isLargeEnough(rest)) {
          open.add(rest);
        }
      }
    }
    chosen.sort(Comparator.comparingInt(it -> it.whole().left()));
    MoveRefiner refiner = new MoveRefiner(progress);
    return new Moves(
        chosen.stream().map(it -> it.move(from, to, refiner)).toList(), !work.isExhausted());
  }

  private List<MoveCandidate> candidates() {
    int[] count = new int[ink.length];
    int[] last = new int[ink.length];
    int[] previous = new int[to.count()];
    for (int j = 0; j < to.count(); j++) {
      previous[j] = count[to.id(j)]++ == 0 ? -1 : last[to.id(j)];
      last[to.id(j)] = j;
    }
    int[] countLeft = new int[ink.length];
    for (int i = 0; i < from.count(); i++) {
      countLeft[from.id(i)]++;
    }
    List<MoveCandidate> found = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < from.count() && !work.isExhausted(); i++) {
      int id = from.id(i);
      boolean anchor =
          ink[id] > 0
              && count[id] > 0
              && count[id] <= MOST_OCCURRENCES
              && countLeft[id] <= MOST_OCCURRENCES;
      for (int j = anchor ? last[id] : -1; j >= 0; j = previous[j]) {
        if (isElsewhere(i, j) && !seen.contains(pair(i, j))) {
          MoveCandidate candidate = candidate(i, j);
          candidate.runs().forEach(run -> remember(run, seen));
          if (isLargeEnough(candidate)) {
            found.add(candidate);
          }
        }
      }
    }
    return found;
  }

  private void remember(Box run, Set<Long> seen) {
    for (int k = 0; k < run.height(); k++) {
      seen.add(pair(run.left() + k, run.right() + k));
    }
    work.add(run.height());
  }

  private static long pair(int left, int right) {
    return (long) left << 32 | right;
  }

  private boolean isElsewhere(int left, int right) {
    LineBlock before = from.block(left);
    LineBlock after = to.block(right);
    return before.hunk() != after.hunk() || !before.path().equals(after.path());
  }

  private MoveCandidate candidate(int left, int right) {
    List<Box> runs = extender.runs(left, right);
    long weight = 0;
    for (Box run : runs) {
      for (int i = run.left(); i < run.leftEnd(); i++) {
        weight += ink[from.id(i)];
      }
    }
    return new MoveCandidate(left, right, runs, weight);
  }

  private static boolean isLargeEnough(MoveCandidate candidate) {
    return candidate.lines() >= LEAST_LINES && candidate.weight() >= LEAST_INK;
  }

  private boolean isFree(MoveCandidate candidate) {
    Box whole = candidate.whole();
    work.add(whole.height() + (long) whole.width());
    for (int i = whole.left(); i < whole.leftEnd(); i++) {
      if (!from.isFree(i)) {
        return false;
      }
    }
    for (int j = whole.right(); j < whole.rightEnd(); j++) {
      if (!to.isFree(j)) {
        return false;
      }
    }
    return true;
  }
}
