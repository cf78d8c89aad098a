package dev.countersign.review;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large the automaton of a regular expression can become: repetitions are unrolled, and those
 * inside one another multiply.
 */
final class ExpressionSize {
  private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,9}+)(?:,(\\d{0,9}+))?\\}");

  private ExpressionSize() {}

  /** No fewer states than the automaton has; all repetitions count as if inside one another. */
  static double atMost(String expression) {
    double states = expression.length();
    Matcher repetition = REPETITION.matcher(expression);
    while (repetition.find()) {
      String most = repetition.group(2);
      int least = Integer.parseInt(repetition.group(1));
      int times = most == null || most.isEmpty() ? least : Math.max(least, Integer.parseInt(most));
      states *= Math.max(1, times);
    }
    return states;
  }
}
