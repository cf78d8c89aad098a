package dev.countersign.diff;

import dev.countersign.diff.DiffOptions.Refinement;
import dev.countersign.diff.LineRefiner.Changed;
import dev.countersign.model.Progress;
import java.util.List;

/** Aligns the two sides row by row, and refines the changed ones within bounds. */
final class RowBuilder {
  private static final int HUNK_CHARACTERS = 20_000;
  private static final int FILE_CHARACTERS = 2_000_000;
  private static final int LONG_LINE_CHARACTERS = 16_000_000;
  private static final int PAIR_CELLS = 400_000;
  private final List<String> left;
  private final List<String> right;
  private final Refinement refinement;
  private final Progress progress;
  private final LineRefiner refiner;
  private final LongLineRefiner longRefiner;
  private final LinePairs linePairs = new LinePairs(PAIR_CELLS);
  private final RowList.Builder rows = new RowList.Builder();
  private int charactersLeft = FILE_CHARACTERS;
  private long longCharactersLeft = LONG_LINE_CHARACTERS;
  private int hunksNotRefined;

  RowBuilder(SideText left, SideText right, Refinement refinement, Progress progress) {
    this.left = left.lines();
    this.right = right.lines();
    this.refinement = refinement;
    this.progress = progress;
    refiner = new LineRefiner(progress);
    longRefiner = new LongLineRefiner(refiner, progress);
  }

  /** How many hunks have lines in which the changes were not looked for. */
  int hunksNotRefined() {
    return hunksNotRefined;
  }

  int size() {
    return rows.size();
  }

  List<Row> rows() {
    return rows.build();
  }

  void context(int leftStart, int leftEnd, int rightStart) {
    rows.context(leftStart, rightStart, leftEnd - leftStart);
  }

  void hunk(int index, Box box) {
    progress.throwIfCancelled();
    boolean fine = box.isFlat() || mayRefine(box);
    for (LinePairs.Pair pair : linePairs.pairs(left, right, box)) {
      progress.throwIfCancelled();
      if (pair.left() < 0) {
        rows.add(row(Row.Kind.ADDED, pair, index, List.of(), List.of()));
      } else if (pair.right() < 0) {
        rows.add(row(Row.Kind.DELETED, pair, index, List.of(), List.of()));
      } else {
        String before = left.get(pair.left());
        String after = right.get(pair.right());
        boolean refine = isLong(before, after) ? mayRefineLong(before, after) : fine;
        fine &= refine || refinement == Refinement.NONE;
        Changed changed = changed(before, after, refine);
        rows.add(row(Row.Kind.CHANGED, pair, index, changed.left(), changed.right()));
      }
    }
    hunksNotRefined += fine ? 0 : 1;
  }

  private Changed changed(String before, String after, boolean refine) {
    if (refinement == Refinement.NONE) {
      return Changed.all(before, after);
    }
    if (!refine) {
      return LineRefiner.coarse(before, after);
    }
    return isLong(before, after)
        ? longRefiner.refine(before, after)
        : refiner.refine(before, after);
  }

  private boolean mayRefine(Box box) {
    if (refinement != Refinement.BOUNDED) {
      return refinement == Refinement.FULL;
    }
    long characters =
        charactersOfShort(left, box.left(), box.leftEnd())
            + charactersOfShort(right, box.right(), box.rightEnd());
    if (characters > Math.min(HUNK_CHARACTERS, charactersLeft)) {
      return false;
    }
    charactersLeft -= (int) characters;
    return true;
  }

  private boolean mayRefineLong(String before, String after) {
    if (refinement != Refinement.BOUNDED) {
      return refinement == Refinement.FULL;
    }
    longCharactersLeft -= before.length() + (long) after.length();
    return longCharactersLeft >= 0;
  }

  private static long charactersOfShort(List<String> lines, int start, int end) {
    long characters = 0;
    for (int i = start; i < end; i++) {
      int length = lines.get(i).length();
      characters += length > LongLineRefiner.LONG_LINE ? 0 : length;
    }
    return characters;
  }

  private static boolean isLong(String before, String after) {
    return Math.max(before.length(), after.length()) > LongLineRefiner.LONG_LINE;
  }

  private static Row row(
      Row.Kind kind, LinePairs.Pair pair, int hunk, List<Span> leftSpans, List<Span> rightSpans) {
    return new Row(kind, pair.left(), pair.right(), hunk, leftSpans, rightSpans);
  }
}
