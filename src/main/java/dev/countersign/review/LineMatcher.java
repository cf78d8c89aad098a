package dev.countersign.review;

import dev.countersign.diff.Span;
import dev.countersign.model.Progress;
import java.util.List;

/** Finds what is searched for in one line. Safe to use from any thread. */
public interface LineMatcher {
  /**
   * What was found in a line.
   *
   * @param spans the hits from left to right; they do not overlap and are not empty
   * @param complete false where a bound on the cost was reached before the end of the line
   */
  record Found(List<Span> spans, boolean complete) {
    /** No hit in the whole line. */
    public static final Found NOTHING = new Found(List.of(), true);
  }

  /**
   * The hits in {@code line}.
   *
   * @param progress asked every few thousand characters whether to go on
   */
  Found find(String line, Progress progress);
}
