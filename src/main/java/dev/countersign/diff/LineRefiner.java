package dev.countersign.diff;

import com.github.difflib.algorithm.Change;
import dev.countersign.diff.Tokens.Graphemes;
import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what changed inside a line: by tokens first, then by characters, then tidied up. */
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
    List<Box> tidy = withoutConfetti(joined(parts, left), left, right);
    Graphemes leftGraphemes = new Graphemes(left);
    Graphemes rightGraphemes = new Graphemes(right);
    List<Span> leftSpans = new ArrayList<>();
    List<Span> rightSpans = new ArrayList<>();
    for (Box part : tidy) {
      Box narrow = narrowed(part, left, right, leftGraphemes, rightGraphemes);
      Box kept = keepsMostOf(narrow, part) ? narrow : part;
      leftSpans.addAll(spans(kept.left(), kept.leftEnd()));
      rightSpans.addAll(spans(kept.right(), kept.rightEnd()));
    }
    return new Changed(List.copyOf(leftSpans), List.copyOf(rightSpans));
  }

  /** All between the common start and the common end: linear, for what is too long to refine. */
  static Changed coarse(String left, String right) {
    if (left.equals(right)) {
      return new Changed(List.of(), List.of());
    }
    Box whole = new Box(0, left.length(), 0, right.length());
    Box part = narrowed(whole, left, right, new Graphemes(left), new Graphemes(right));
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

  /** Joins parts between which only white space or one sign was kept. */
  private static List<Box> joined(List<Box> parts, String left) {
    List<Box> joined = new ArrayList<>();
    for (Box part : parts) {
      if (!joined.isEmpty() && isWeak(left, joined.getLast().leftEnd(), part.left())) {
        Box last = joined.removeLast();
        joined.add(new Box(last.left(), part.leftEnd(), last.right(), part.rightEnd()));
      } else {
        joined.add(part);
      }
    }
    return joined;
  }

  private static boolean isWeak(String line, int start, int end) {
    return line.substring(start, end).isBlank()
        || (end - start == 1 && !Character.isLetterOrDigit(line.charAt(start)));
  }

  /** One part from the first change to the last, where little of the lines was kept. */
  private static List<Box> withoutConfetti(List<Box> parts, String left, String right) {
    if (parts.size() < 2) {
      return parts;
    }
    int changed = parts.stream().mapToInt(part -> part.height() + part.width()).sum();
    int all = left.strip().length() + right.strip().length();
    if ((all - changed) * 100L >= (long) all * LEAST_KEPT_PERCENT) {
      return parts;
    }
    Box first = parts.getFirst();
    Box last = parts.getLast();
    return List.of(new Box(first.left(), last.leftEnd(), first.right(), last.rightEnd()));
  }

  private static boolean keepsMostOf(Box narrow, Box part) {
    int kept = part.height() - narrow.height();
    return kept * 2 >= Math.max(part.height(), part.width());
  }

  private static Box narrowed(Box part, String left, String right, Graphemes a, Graphemes b) {
    int most = Math.min(part.height(), part.width());
    int start = 0;
    while (start < most && left.charAt(part.left() + start) == right.charAt(part.right() + start)) {
      start++;
    }
    while (start > 0
        && !(a.isBoundary(part.left() + start) && b.isBoundary(part.right() + start))) {
      start--;
    }
    int end = 0;
    while (end < most - start
        && left.charAt(part.leftEnd() - 1 - end) == right.charAt(part.rightEnd() - 1 - end)) {
      end++;
    }
    while (end > 0
        && !(a.isBoundary(part.leftEnd() - end) && b.isBoundary(part.rightEnd() - end))) {
      end--;
    }
    return new Box(
        part.left() + start, part.leftEnd() - end, part.right() + start, part.rightEnd() - end);
  }

  private static List<Span> spans(int start, int end) {
    return start < end ? List.of(new Span(start, end)) : List.of();
  }
}
