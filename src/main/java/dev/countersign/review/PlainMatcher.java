package dev.countersign.review;

import dev.countersign.diff.Span;
import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.List;

/** Finds a text as it stands. */
final class PlainMatcher implements LineMatcher {
  private static final int BETWEEN_QUESTIONS = 1 << 14;

  private final String text;
  private final boolean caseSensitive;
  private final boolean wholeWord;
  private final char first;

  PlainMatcher(String text, boolean caseSensitive, boolean wholeWord) {
    this.text = text;
    this.caseSensitive = caseSensitive;
    this.wholeWord = wholeWord;
    this.first = fold(text.charAt(0));
  }

  @Override
  public Found find(String line, Progress progress) {
    int at = next(line, 0, progress);
    if (at < 0) {
      return Found.NOTHING;
    }
    List<Span> spans = new ArrayList<>();
    while (at >= 0) {
      int end = at + text.length();
      boolean counts = !wholeWord || WordBounds.isWhole(line, at, end);
      if (counts) {
        spans.add(new Span(at, end));
      }
      at = next(line, counts ? end : at + 1, progress);
    }
    return new Found(List.copyOf(spans), true);
  }

  private int next(String line, int from, Progress progress) {
    if (caseSensitive) {
      return line.indexOf(text, from);
    }
    for (int i = from; i + text.length() <= line.length(); i++) {
      if (i % BETWEEN_QUESTIONS == BETWEEN_QUESTIONS - 1) {
        progress.throwIfCancelled();
      }
      if (fold(line.charAt(i)) == first && line.regionMatches(true, i, text, 0, text.length())) {
        return i;
      }
    }
    return -1;
  }

  private static char fold(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
