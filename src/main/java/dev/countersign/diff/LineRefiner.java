package dev.countersign.diff;

import com.github.difflib.algorithm.Change;
import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what changed inside a line: by tokens first, then tidied up, then by parts of words. */
final class LineRefiner {
  private static final int LEAST_KEPT_PERCENT = 25;
  private final Progress progress;

  LineRefiner(Progress progress) {
    this.progress = progress;
  }

  /**
   * What changed on both sides.
   *
   * @param left in the old line
   * @param right in the new line
   */
  record Changed(List<Span> left, List<Span> right) {
    static Changed all(String left, String right) {
      return new Changed(spans(0, left.length()), spans(0, right.length()));
    }
  }

  /** The changed parts; both empty where the lines are the same. */
  Changed refine(String left, String right) {
    if (left.equals(right)) {
      return new Changed(List.of(), List.of());
    }
    Tokens a = Tokens.of(left);
    Tokens b = Tokens.of(right);
    Map<String, Integer> ids = new HashMap<>();
    IdList leftIds = ids(a, ids);
    IdList rightIds = ids(b, ids);
    List<Box> parts = new ArrayList<>();
    for (Change change :
        new BoundedDiff(ids.size(), progress).computeDiff(leftIds, rightIds, null)) {
      parts.add(
          new Box(
              a.start(change.startOriginal),
              a.start(change.endOriginal),
              b.start(change.startRevised),
              b.start(change.endRevised)));
    }
    WordCut cut = new WordCut(left, right);
    List<Box> joined = new Islands(left, right).joined(parts);
    List<Box> narrow = joined.stream().map(cut::narrowed).toList();
    if (isConfetti(narrow, left, right)) {
      Box first = joined.getFirst();
      Box last = joined.getLast();
      Box whole = new Box(first.left(), last.leftEnd(), first.right(), last.rightEnd());
      narrow = List.of(cut.narrowed(whole));
    }
    List<Span> leftSpans = new ArrayList<>();
    List<Span> rightSpans = new ArrayList<>();
    for (Box part : narrow) {
      leftSpans.addAll(spans(part.left(), part.leftEnd()));
      rightSpans.addAll(spans(part.right(), part.rightEnd()));
    }
    return new Changed(List.copyOf(leftSpans), List.copyOf(rightSpans));
  }

  /** All between the common start and the common end: linear, for what is too long to refine. */
  static Changed coarse(String left, String right) {
    if (left.equals(right)) {
      return new Changed(List.of(), List.of());
    }
    Box whole = new Box(0, left.length(), 0, right.length());
    Box part = new WordCut(left, right).trimmed(whole);
    return new Changed(spans(part.left(), part.leftEnd()), spans(part.right(), part.rightEnd()));
  }

  private static IdList ids(Tokens tokens, Map<String, Integer> ids) {
    int[] result = new int[tokens.count()];
    for (int i = 0; i < result.length; i++) {
      String text = tokens.text(i);
      Integer id = ids.get(text);
      if (id == null) {
        id = ids.size();
        ids.put(text, id);
      }
      result[i] = id;
    }
    return new IdList(result);
  }

  /** Whether little of the lines is left between the parts. */
  private static boolean isConfetti(List<Box> parts, String left, String right) {
    if (parts.size() < 2) {
      return false;
    }
    int changed = 0;
    for (Box part : parts) {
      changed += signs(left, part.left(), part.leftEnd());
      changed += signs(right, part.right(), part.rightEnd());
    }
    int all = signs(left, 0, left.length()) + signs(right, 0, right.length());
    return (all - changed) * 100L < (long) all * LEAST_KEPT_PERCENT;
  }

  /** How many characters there are besides white space. */
  private static int signs(String line, int start, int end) {
    int signs = 0;
    for (int at = start; at < end; at++) {
      signs += Character.isWhitespace(line.charAt(at)) ? 0 : 1;
    }
    return signs;
  }

  private static List<Span> spans(int start, int end) {
    return start < end ? List.of(new Span(start, end)) : List.of();
  }
}
