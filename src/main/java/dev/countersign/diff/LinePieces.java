package dev.countersign.diff;

import com.github.difflib.algorithm.Change;
import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two long lines, such as minified code, cut into pieces that stand against each other, so that an
 * edit in the middle of a megabyte is found and read like an edit of a line. Where a piece ends is
 * decided by what stands around (content-defined chunking), so both lines are cut alike again soon
 * after an edit. Linear in the length of the lines, bounded in the number of their differences.
 * Immutable.
 *
 * @param list the pieces from left to right; together they cover both lines
 */
public record LinePieces(List<Piece> list) {
  /** Keeps a copy. */
  public LinePieces {
    list = List.copyOf(list);
  }

  /**
   * A part of the old line against a part of the new one; either may be empty.
   *
   * @param left in the old line, in UTF-16 units
   * @param right in the new line
   * @param same whether the text of both is the same
   */
  public record Piece(Span left, Span right, boolean same) {}

  /** The pieces of two lines; of a line without another side where one is empty. */
  public static LinePieces of(String left, String right, Progress progress) {
    int[] a = PieceCutter.cut(left, progress);
    int[] b = PieceCutter.cut(right, progress);
    Map<String, Integer> ids = new HashMap<>();
    IdList leftIds = ids(left, a, ids);
    IdList rightIds = ids(right, b, ids);
    List<Piece> pieces = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (Change change :
        new BoundedDiff(ids.size(), progress).computeDiff(leftIds, rightIds, null)) {
      while (i < change.startOriginal) {
        pieces.add(new Piece(span(a, i++), span(b, j++), true));
      }
      while (i < change.endOriginal || j < change.endRevised) {
        Span before = i < change.endOriginal ? span(a, i++) : new Span(a[i], a[i]);
        Span after = j < change.endRevised ? span(b, j++) : new Span(b[j], b[j]);
        pieces.add(new Piece(before, after, false));
      }
    }
    while (i < leftIds.size()) {
      pieces.add(new Piece(span(a, i++), span(b, j++), true));
    }
    return new LinePieces(pieces);
  }

  private static IdList ids(String line, int[] starts, Map<String, Integer> ids) {
    int[] result = new int[starts.length - 1];
    for (int i = 0; i < result.length; i++) {
      String text = line.substring(starts[i], starts[i + 1]);
      Integer id = ids.putIfAbsent(text, ids.size());
      result[i] = id == null ? ids.size() - 1 : id;
    }
    return new IdList(result);
  }

  private static Span span(int[] starts, int index) {
    return new Span(starts[index], starts[index + 1]);
  }
}
