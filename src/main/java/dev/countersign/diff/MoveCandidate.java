package dev.countersign.diff;

import dev.countersign.diff.Move.Edit;
import dev.countersign.diff.Move.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that may have moved together.
 *
 * @param left a line that was taken away
 * @param right its equal, from which the others were found
 * @param runs all equal lines, from top to bottom
 * @param weight letters and digits of the equal lines
 */
record MoveCandidate(int left, int right, List<Box> runs, long weight) {
  int lines() {
    return runs.stream().mapToInt(Box::height).sum();
  }

  /** From the first equal lines to the last. */
  Box whole() {
    Box first = runs.getFirst();
    Box last = runs.getLast();
    return new Box(first.left(), last.leftEnd(), first.right(), last.rightEnd());
  }

  Move move(MoveLines from, MoveLines to, MoveRefiner refiner) {
    Box whole = whole();
    Place source = place(from, whole.left(), whole.leftEnd());
    Place target = place(to, whole.right(), whole.rightEnd());
    List<Edit> edits = new ArrayList<>();
    int left = 0;
    int right = 0;
    for (Box run : runs) {
      for (int k = 0; k < run.height(); k++) {
        if (from.text(run.left() + k).equals(to.text(run.right() + k))) {
          int leftEnd = run.left() + k - whole.left();
          int rightEnd = run.right() + k - whole.right();
          edit(source, left, leftEnd, target, right, rightEnd, edits);
          left = leftEnd + 1;
          right = rightEnd + 1;
        }
      }
    }
    edit(source, left, whole.height(), target, right, whole.width(), edits);
    Move move = new Move(source, target, edits);
    List<String> before = from.texts(whole.left(), whole.leftEnd());
    List<String> after = to.texts(whole.right(), whole.rightEnd());
    return new Move(source, target, edits, refiner.refine(move, before, after));
  }

  private static void edit(
      Place source,
      int left,
      int leftEnd,
      Place target,
      int right,
      int rightEnd,
      List<Edit> edits) {
    if (left < leftEnd || right < rightEnd) {
      edits.add(
          new Edit(
              source.firstLine() + left,
              source.firstLine() + leftEnd,
              target.firstLine() + right,
              target.firstLine() + rightEnd));
    }
  }

  private static Place place(MoveLines lines, int start, int end) {
    int first = lines.inFile(start);
    return new Place(lines.block(start).path(), first, first + end - start);
  }
}
