package dev.countersign.diff;

import dev.countersign.diff.LinePieces.Piece;
import dev.countersign.diff.LineRefiner.Changed;
import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what changed inside long lines: which pieces first, then inside those. Nearly linear in the
 * length of the lines, where comparing all their tokens would not be.
 */
final class LongLineRefiner {
  /** Longer lines are refined by pieces. */
  static final int LONG_LINE = 5_000;

  private final LineRefiner refiner;
  private final Progress progress;

  LongLineRefiner(LineRefiner refiner, Progress progress) {
    this.refiner = refiner;
    this.progress = progress;
  }

  /** The changed parts; both empty where the lines are the same. */
  Changed refine(String left, String right) {
    List<Span> leftSpans = new ArrayList<>();
    List<Span> rightSpans = new ArrayList<>();
    List<Piece> pieces = LinePieces.of(left, right, progress).list();
    for (int i = 0; i < pieces.size(); ) {
      progress.throwIfCancelled();
      int end = i;
      while (end < pieces.size() && !pieces.get(end).same()) {
        end++;
      }
      if (end > i) {
        refine(left, right, pieces.get(i), pieces.get(end - 1), leftSpans, rightSpans);
      }
      i = end + 1;
    }
    return new Changed(List.copyOf(leftSpans), List.copyOf(rightSpans));
  }

  private void refine(
      String left, String right, Piece first, Piece last, List<Span> ofLeft, List<Span> ofRight) {
    int l = first.left().start();
    int r = first.right().start();
    String before = left.substring(l, last.left().end());
    String after = right.substring(r, last.right().end());
    boolean isShort = Math.max(before.length(), after.length()) <= LONG_LINE;
    Changed changed = isShort ? refiner.refine(before, after) : LineRefiner.coarse(before, after);
    changed.left().forEach(span -> ofLeft.add(moved(span, l)));
    changed.right().forEach(span -> ofRight.add(moved(span, r)));
  }

  private static Span moved(Span span, int by) {
    return new Span(span.start() + by, span.end() + by);
  }
}
