package dev.countersign.review;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.countersign.diff.Span;
import dev.countersign.model.BadInput;
import dev.countersign.model.Progress;
import dev.countersign.model.VisibleText;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a regular expression describes. The expression runs as an automaton that reads each
 * character once for a match (Thompson's construction, as RE2 has it), so no expression takes
 * longer than its length times that of the line; backtracking engines can take for ever.
 */
final class ExpressionMatcher implements LineMatcher {
  private static final int MOST_STATES = 100_000;

  private final Pattern pattern;
  private final boolean wholeWord;

  private ExpressionMatcher(Pattern pattern, boolean wholeWord) {
    this.pattern = pattern;
    this.wholeWord = wholeWord;
  }

  /**
   * Reads an expression.
   *
   * @throws BadInput with the reason where it is malformed
   */
  static ExpressionMatcher of(String expression, boolean caseSensitive, boolean wholeWord) {
    if (ExpressionSize.atMost(expression) > MOST_STATES) {
      throw refused("its repetitions multiply to too many; ask for fewer");
    }
    int flags =
        (caseSensitive ? 0 : Pattern.CASE_INSENSITIVE) | (wholeWord ? Pattern.LONGEST_MATCH : 0);
    try {
      return new ExpressionMatcher(Pattern.compile(expression, flags), wholeWord);
    } catch (PatternSyntaxException e) {
      throw refused(VisibleText.escape(e.getDescription() + ", at “" + e.getPattern() + "”"));
    }
  }

  private static BadInput refused(String why) {
    return new BadInput(
        "search.expression",
        "This is not a regular expression that can be searched for: " + why + ".");
  }

  @Override
  public Found find(String line, Progress progress) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = pattern.matcher(new WatchedText(line, progress));
    try {
      int from = 0;
      while (from <= line.length() && matcher.find(from)) {
        int start = matcher.start();
        int end = matcher.end();
        if (end > start && (!wholeWord || WordBounds.isWhole(line, start, end))) {
          spans.add(new Span(start, end));
        }
        from = Math.max(end, start + 1);
      }
    } catch (WatchedText.Exhausted e) {
      return new Found(List.copyOf(spans), false);
    }
    return new Found(List.copyOf(spans), true);
  }
}
