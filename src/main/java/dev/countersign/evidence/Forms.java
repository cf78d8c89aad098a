package dev.countersign.evidence;

import dev.countersign.evidence.json.FormatText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;

/** The forms of texts in evidence; each throws {@code IllegalArgumentException} for another one. */
final class Forms {
  private static final Pattern INSTANT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");
  private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[\\x21-\\x7e]+");
  private static final Pattern REF = Pattern.compile("refs/[\\x21-\\x7e\\x{80}-\\x{10ffff}]+");
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final Pattern KEY = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");
  private static final Pattern NONCE = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern METHOD = Pattern.compile("[a-z]+(-[a-z]+)*");

  private Forms() {}

  /** Whole seconds in UTC, written in the one way {@code Instant.toString} has for them. */
  static Instant instant(String text) {
    Instant instant = Instant.parse(matching(INSTANT, text));
    if (!instant.truncatedTo(ChronoUnit.SECONDS).toString().equals(text)) {
      throw new IllegalArgumentException("not an instant");
    }
    return instant;
  }

  static UUID uuid(String text) {
    UUID uuid = UUID.fromString(text);
    if (!uuid.toString().equals(text)) {
      throw new IllegalArgumentException("not a UUID");
    }
    return uuid;
  }

  static String uri(String text) {
    return matching(URI, text);
  }

  static String ref(String text) {
    return line(matching(REF, text));
  }

  static String id(String text) {
    return matching(ID, text);
  }

  static String key(String text) {
    return matching(KEY, text);
  }

  static String nonce(String text) {
    return matching(NONCE, text);
  }

  static String method(String text) {
    return matching(METHOD, text);
  }

  /** One line without anything that deceives. */
  static String line(String text) {
    if (text.isBlank() || FormatText.problem(text, false).isPresent()) {
      throw new IllegalArgumentException("not one line of text");
    }
    return text;
  }

  /** Lines without anything that deceives. */
  static String lines(String text) {
    if (text.isBlank() || FormatText.problem(text, true).isPresent()) {
      throw new IllegalArgumentException("not lines of text");
    }
    return text;
  }

  private static String matching(Pattern pattern, String text) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException("not of the form " + pattern);
    }
    return text;
  }
}
