package dev.countersign.diff;

import dev.countersign.diff.LineRefiner.Changed;
import dev.countersign.diff.Move.Edit;
import dev.countersign.diff.Move.EditedLine;
import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.List;

/** Finds what changed inside the lines that were edited while they moved. For one search. */
final class MoveRefiner {
  private static final int CHARACTERS = 2_000_000;
  private static final int PAIR_CELLS = 400_000;
  private final LineRefiner refiner;
  private final LinePairs pairs = new LinePairs(PAIR_CELLS);
  private final Progress progress;
  private int charactersLeft = CHARACTERS;

  MoveRefiner(Progress progress) {
    this.progress = progress;
    refiner = new LineRefiner(progress);
  }

  /**
   * The edited lines of a move, as far as the bound on the work allows.
   *
   * @param left the lines that moved, as they were
   * @param right as they are
   */
  List<EditedLine> refine(Move move, List<String> left, List<String> right) {
    List<EditedLine> lines = new ArrayList<>();
    int leftShift = move.from().firstLine();
    int rightShift = move.to().firstLine();
    for (Edit edit : move.edits()) {
      progress.throwIfCancelled();
      Box box =
          new Box(
              edit.fromStart() - leftShift,
              edit.fromEnd() - leftShift,
              edit.toStart() - rightShift,
              edit.toEnd() - rightShift);
      if (!mayRefine(left.subList(box.left(), box.leftEnd()))
          || !mayRefine(right.subList(box.right(), box.rightEnd()))) {
        break;
      }
      for (LinePairs.Pair pair : pairs.pairs(left, right, box)) {
        String before = pair.left() < 0 ? "" : left.get(pair.left());
        String after = pair.right() < 0 ? "" : right.get(pair.right());
        Changed changed = changed(before, after);
        lines.add(
            new EditedLine(
                pair.left() < 0 ? -1 : pair.left() + leftShift,
                pair.right() < 0 ? -1 : pair.right() + rightShift,
                changed.left(),
                changed.right()));
      }
    }
    return lines;
  }

  private Changed changed(String before, String after) {
    if (before.isEmpty() || after.isEmpty()) {
      return Changed.all(before, after);
    }
    return Math.max(before.length(), after.length()) > LongLineRefiner.LONG_LINE
        ? LineRefiner.coarse(before, after)
        : refiner.refine(before, after);
  }

  private boolean mayRefine(List<String> lines) {
    long characters = lines.stream().mapToLong(String::length).sum();
    if (characters > charactersLeft) {
      return false;
    }
    charactersLeft -= (int) characters;
    return true;
  }
}
