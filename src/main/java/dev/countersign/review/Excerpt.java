package dev.countersign.review;

import dev.countersign.diff.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a line around its first hit, short enough to keep and to show.
 *
 * @param text the part; deceptive characters are still in it
 * @param spans the hits in it, as indices into {@code text}; there is at least one
 * @param cutBefore whether the line begins earlier
 * @param cutAfter whether the line goes on
 */
public record Excerpt(String text, List<Span> spans, boolean cutBefore, boolean cutAfter) {
  private static final int LONGEST = 240;
  private static final int BEFORE = 60;

  /** Copies the hits. */
  public Excerpt {
    spans = List.copyOf(spans);
  }

  /** Of a line with at least one hit. */
  static Excerpt of(String line, List<Span> hits) {
    int first = hits.getFirst().start();
    int start = line.length() <= LONGEST ? 0 : boundary(line, Math.max(0, first - BEFORE));
    int end = boundary(line, Math.min(line.length(), start + LONGEST));
    List<Span> inside = new ArrayList<>();
    for (Span hit : hits) {
      if (hit.start() < end) {
        inside.add(new Span(hit.start() - start, Math.min(hit.end(), end) - start));
      }
    }
    return new Excerpt(line.substring(start, end), inside, start > 0, end < line.length());
  }

  private static int boundary(String line, int at) {
    boolean inPair =
        at > 0
            && at < line.length()
            && Character.isSurrogatePair(line.charAt(at - 1), line.charAt(at));
    return inPair ? at - 1 : at;
  }
}
