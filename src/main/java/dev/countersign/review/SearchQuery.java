package dev.countersign.review;

import dev.countersign.model.BadInput;
import java.util.Set;

/**
 * What to search for.
 *
 * @param text what is to stand there, or a regular expression as RE2 has it
 * @param expression whether {@code text} is a regular expression
 * @param caseSensitive whether upper and lower case differ
 * @param wholeWord whether a hit may neither begin nor end inside a word
 * @param scopes where
 * @param criticalOnly only in files that are critical or decide how changes are reviewed
 */
public record SearchQuery(
    String text,
    boolean expression,
    boolean caseSensitive,
    boolean wholeWord,
    Set<SearchScope> scopes,
    boolean criticalOnly) {
  /** The longest text or expression, in UTF-16 units. */
  public static final int LONGEST = 1_000;

  /** Copies the scopes. */
  public SearchQuery {
    scopes = Set.copyOf(scopes);
  }

  /** A text in any case, everywhere. */
  public static SearchQuery of(String text) {
    return new SearchQuery(text, false, false, false, Set.of(SearchScope.values()), false);
  }

  /**
   * What finds it in a line.
   *
   * @throws BadInput where there is nothing to search for, or the expression is malformed
   */
  public LineMatcher matcher() {
    if (text.isEmpty()) {
      throw new BadInput("search.empty", "There is nothing to search for; type some text.");
    }
    if (text.length() > LONGEST) {
      throw new BadInput(
          "search.long", "The text to search for has more than 1,000 characters; shorten it.");
    }
    return expression
        ? ExpressionMatcher.of(text, caseSensitive, wholeWord)
        : new PlainMatcher(text, caseSensitive, wholeWord);
  }

  boolean accepts(ReviewFile file) {
    return !criticalOnly || file.classification().critical() || file.classification().governance();
  }

  /** Whether one searches there. */
  public boolean has(SearchScope scope) {
    return scopes.contains(scope);
  }
}
