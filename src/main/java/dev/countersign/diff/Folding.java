package dev.countersign.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Which rows of a comparison are shown, and which are folded away. Pure functions of rows. */
public final class Folding {
  /** Rows of context that are shown around each hunk. */
  public static final int CONTEXT = 3;

  /** Rows that one step reveals. */
  public static final int STEP = 20;

  private static final int SMALLEST_FOLD = 2;
  private static final int FARTHEST_DECLARATION = 5_000;

  private Folding() {}

  /**
   * A run of rows that is shown or folded as a whole.
   *
   * @param rows which
   * @param folded true where one line stands for all of them
   */
  public record Segment(RowRange rows, boolean folded) {}

  /**
   * The rows from top to bottom as runs that alternate between shown and folded and together cover
   * every row once. A row of a hunk is never folded.
   *
   * @param rows all rows of a comparison
   * @param context how many rows to show on each side of a hunk
   * @param revealed what the reader has unfolded, in any order, overlaps allowed
   */
  public static List<Segment> segments(List<Row> rows, int context, List<RowRange> revealed) {
    return segments(rows.size(), row -> rows.get(row).hunk() >= 0, context, revealed);
  }

  /** The same for whatever is folded like rows, such as the pieces of a long line. */
  public static List<Segment> segments(
      int size, IntPredicate changed, int context, List<RowRange> revealed) {
    BitSet shown = new BitSet(size);
    for (int i = 0; i < size; i++) {
      if (changed.test(i)) {
        shown.set(Math.max(0, i - context), Math.min(size, i + context + 1));
      }
    }
    for (RowRange range : revealed) {
      int first = Math.clamp(range.first(), 0, size);
      shown.set(first, Math.max(first, Math.min(range.end(), size)));
    }
    showShortFolds(shown, size);
    List<Segment> segments = new ArrayList<>();
    for (int at = 0; at < size; ) {
      boolean visible = shown.get(at);
      int next = visible ? shown.nextClearBit(at) : shown.nextSetBit(at);
      int end = next < 0 ? size : Math.min(next, size);
      segments.add(new Segment(new RowRange(at, end), !visible));
      at = end;
    }
    return List.copyOf(segments);
  }

  /** The rows to reveal at the top of a fold: up to {@code count}, next to what is shown above. */
  public static RowRange top(RowRange fold, int count) {
    return new RowRange(fold.first(), fold.first() + Math.min(fold.size(), count));
  }

  /** The rows to reveal at the bottom of a fold: up to {@code count}, next to what is below. */
  public static RowRange bottom(RowRange fold, int count) {
    return new RowRange(fold.end() - Math.min(fold.size(), count), fold.end());
  }

  /**
   * The rows from the declaration that encloses a row down to that row: the nearest rows above with
   * ever less indentation, up to the first without any or 5,000 rows away. Judged by indentation
   * alone, so it serves any language that is indented.
   *
   * @return empty where nothing encloses the row
   */
  public static Optional<RowRange> enclosing(TextComparison comparison, int row) {
    int indentation = indentationAtOrBelow(comparison, row);
    int lowest = Math.max(0, row - FARTHEST_DECLARATION);
    int outermost = -1;
    for (int i = row - 1; i >= lowest && indentation > 0; i--) {
      int here = indentation(text(comparison, i));
      if (here >= 0 && here < indentation && startsDeclaration(text(comparison, i))) {
        indentation = here;
        outermost = i;
      }
    }
    return outermost < 0 ? Optional.empty() : Optional.of(new RowRange(outermost, row + 1));
  }

  private static void showShortFolds(BitSet shown, int size) {
    for (int at = shown.nextClearBit(0); at < size; ) {
      int next = shown.nextSetBit(at);
      int end = next < 0 ? size : next;
      if (end - at < SMALLEST_FOLD) {
        shown.set(at, end);
      }
      at = shown.nextClearBit(end);
    }
  }

  private static int indentationAtOrBelow(TextComparison comparison, int row) {
    for (int i = row; i < Math.min(comparison.rows().size(), row + STEP); i++) {
      int here = indentation(text(comparison, i));
      if (here >= 0) {
        return here;
      }
    }
    return 0;
  }

  private static boolean startsDeclaration(String line) {
    char first = line.stripLeading().charAt(0);
    return Character.isJavaIdentifierStart(first) || first == '@' || first == '<' || first == '"';
  }

  private static String text(TextComparison comparison, int row) {
    Row it = comparison.rows().get(row);
    return it.rightLine() >= 0
        ? comparison.right().lines().get(it.rightLine())
        : comparison.left().lines().get(it.leftLine());
  }

  /** Columns before the first character that is no white space, or -1 for a blank line. */
  static int indentation(String line) {
    int columns = 0;
    for (int i = 0; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case ' ' -> columns++;
        case '\t' -> columns += 8 - columns % 8;
        default -> {
          return columns;
        }
      }
    }
    return -1;
  }
}
