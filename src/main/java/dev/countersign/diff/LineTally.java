package dev.countersign.diff;

import com.github.difflib.algorithm.Change;
import dev.countersign.diff.DiffOptions.Whitespace;
import dev.countersign.model.Progress;
import java.util.Arrays;
import java.util.List;

/**
 * How many lines differ, without where they are shown: the numbers of {@link LineDiff#exact}, which
 * sliding does not change. Lines that both sides begin or end with are taken off as bytes, before
 * anything is made of them.
 */
final class LineTally {
  private LineTally() {}

  static LineCounts of(byte[] before, byte[] after, Progress progress) {
    int differs = Arrays.mismatch(before, after);
    if (differs < 0) {
      return LineCounts.NONE;
    }
    int start = lineStart(before, differs);
    int common = commonEnd(before, after, start);
    RawLines left =
        RawLines.of(Arrays.copyOfRange(before, start, before.length - common), progress);
    RawLines right = RawLines.of(Arrays.copyOfRange(after, start, after.length - common), progress);
    if (left.count() == 0 || right.count() == 0) {
      return new LineCounts(right.count(), left.count(), false);
    }
    LineInterner interner = new LineInterner(Whitespace.EXACT, progress);
    IdList a = new IdList(interner.intern(left, 0));
    IdList b = new IdList(interner.intern(right, 0));
    List<Change> changes = new BoundedDiff(interner.distinct(), progress).computeDiff(a, b, null);
    return new LineCounts(
        changes.stream().mapToInt(change -> change.endRevised - change.startRevised).sum(),
        changes.stream().mapToInt(change -> change.endOriginal - change.startOriginal).sum(),
        false);
  }

  private static int lineStart(byte[] bytes, int at) {
    int start = at;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  /** In bytes, whole lines only, none of which begins before {@code start}. */
  private static int commonEnd(byte[] before, byte[] after, int start) {
    int most = Math.min(before.length, after.length) - start;
    int lines = 0;
    for (int length = 0; length <= most; length++) {
      int i = before.length - length;
      int j = after.length - length;
      if (startsLine(before, i) && startsLine(after, j)) {
        lines = length;
      }
      if (length < most && before[i - 1] != after[j - 1]) {
        break;
      }
    }
    return lines;
  }

  private static boolean startsLine(byte[] bytes, int at) {
    return at == 0 || bytes[at - 1] == '\n';
  }
}
