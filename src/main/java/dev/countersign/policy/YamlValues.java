package dev.countersign.policy;

import dev.countersign.model.VisibleText;
import dev.countersign.policy.YamlNode.Kind;
import dev.countersign.policy.YamlNode.Scalar;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single values; each method throws the error with its place. */
final class YamlValues {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,4})([mhd])");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final int LONGEST_TEXT = 1000;

  private final YamlSource source;

  YamlValues(YamlSource source) {
    this.source = source;
  }

  /** Text that is not blank, has no deceptive characters and fits a page. */
  String text(YamlNode node, String what) {
    if (!(node instanceof Scalar scalar)) {
      throw wrong(node, what + " must be text", "write a single value");
    }
    if (scalar.kind() != Kind.TEXT) {
      throw wrong(
          node, what + " must be text", "that is " + scalar.kind().shown() + "; put it in quotes");
    }
    if (scalar.text().isBlank() || scalar.text().length() > LONGEST_TEXT) {
      throw source.error(
          node.at(), what + " must have 1 to " + LONGEST_TEXT + " characters; mend it.");
    }
    if (scalar.text().codePoints().anyMatch(VisibleText::isDeceptive)) {
      throw source.error(
          node.at(),
          what
              + " has characters that cannot be seen or mislead ("
              + Shown.text(scalar.text())
              + "); take them out.");
    }
    return scalar.text();
  }

  /** An id. */
  String id(YamlNode node, String what) {
    String text = text(node, what);
    if (!ID.matcher(text).matches()) {
      throw wrong(
          node,
          what
              + " must start with a-z or 0-9 and have up to 64 of a-z, 0-9, dot, underscore and"
              + " hyphen",
          "choose another");
    }
    return text;
  }

  /** A whole number within bounds. */
  int integer(YamlNode node, String what, int least, int most) {
    return (int) wholeNumber(node, what, least, most);
  }

  /** A whole number within bounds. */
  long wholeNumber(YamlNode node, String what, long least, long most) {
    String expected = what + " must be a whole number from " + least + " to " + most;
    if (!(node instanceof Scalar scalar) || scalar.kind() != Kind.INTEGER) {
      throw wrong(node, expected, "write the digits without quotes");
    }
    try {
      long value = Long.parseLong(scalar.text());
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw wrong(node, expected, "write decimal digits");
    }
    throw wrong(node, expected, "choose one within these bounds");
  }

  /** One of a few words; {@code word} says how each is written. */
  <T> T oneOf(YamlNode node, String what, List<T> values, Function<T, String> word) {
    return known(node, values, word)
        .orElseThrow(() -> source.error(node.at(), unknown(node, what, values, word)));
  }

  /** One of a few words; empty, and told as a fault, where it is none of them. */
  Optional<String> word(String code, YamlNode node, String what, List<String> words) {
    Optional<String> known = known(node, words, Function.identity());
    if (known.isEmpty()) {
      source.fault(code, node.at(), unknown(node, what, words, Function.identity()));
    }
    return known;
  }

  private static <T> Optional<T> known(YamlNode node, List<T> values, Function<T, String> word) {
    return node instanceof Scalar scalar
        ? values.stream().filter(value -> word.apply(value).equals(scalar.text())).findFirst()
        : Optional.empty();
  }

  private static <T> String unknown(
      YamlNode node, String what, List<T> values, Function<T, String> word) {
    return what
        + " must be "
        + either(values.stream().map(word).toList())
        + ", not "
        + node.shown()
        + "; choose one.";
  }

  /** A number of minutes, hours or days. */
  Duration duration(YamlNode node, String what) {
    if (node instanceof Scalar scalar) {
      Matcher matcher = DURATION.matcher(scalar.text());
      if (matcher.matches()) {
        int amount = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
          case "m" -> Duration.ofMinutes(amount);
          case "h" -> Duration.ofHours(amount);
          default -> Duration.ofDays(amount);
        };
      }
    }
    throw wrong(node, what + " must be a time such as 30m, 72h or 5d", "write it so");
  }

  /** A day. */
  LocalDate date(YamlNode node, String what) {
    if (node instanceof Scalar scalar && DATE.matcher(scalar.text()).matches()) {
      try {
        return LocalDate.parse(scalar.text());
      } catch (DateTimeException e) {
        throw wrong(node, what + " must be a day of the calendar", "choose another");
      }
    }
    throw wrong(node, what + " must be a day such as 2026-10-01", "write it so");
  }

  /** A path pattern. */
  PathPattern pattern(YamlNode node) {
    String text = text(node, "a path");
    try {
      return new PathPattern(text);
    } catch (IllegalArgumentException e) {
      throw source.error(node.at(), "the path " + Shown.text(text) + " " + e.getMessage() + ".");
    }
  }

  private RuntimeException wrong(YamlNode node, String expected, String hint) {
    return source.error(node.at(), expected + ", not " + node.shown() + "; " + hint + ".");
  }

  static String either(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.getFirst()
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
