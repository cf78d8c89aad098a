package dev.countersign.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the lines of a commit message that name a co-author, wherever they stand: the trailer
 * {@code Co-authored-by:} and any other line that speaks of a co-author.
 */
final class CoAuthors {
  private static final Pattern SPEAKS_OF_ONE =
      Pattern.compile("co[-\\s\\u2010-\\u2015_]?author", Pattern.CASE_INSENSITIVE);
  private static final Pattern TRAILER =
      Pattern.compile(
          "^\\W*co[-\\s\\u2010-\\u2015_]?author(?:ed)?[-\\s\\u2010-\\u2015_]?by\\s*[:=](.*)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s<>()\\[\\]{},;:\"']+@[^\\s<>()\\[\\]{},;:\"']+");

  private CoAuthors() {}

  /** The lines, each with the lines that continue it. */
  static List<String> lines(String message) {
    List<String> unfolded = new ArrayList<>();
    for (String line : message.lines().toList()) {
      boolean continues = !line.isBlank() && Character.isWhitespace(line.charAt(0));
      if (continues && !unfolded.isEmpty()) {
        unfolded.add(unfolded.removeLast() + " " + line.strip());
      } else {
        unfolded.add(line);
      }
    }
    return unfolded.stream().filter(line -> SPEAKS_OF_ONE.matcher(line).find()).toList();
  }

  /** The e-mails in such a line. */
  static List<String> emails(String line) {
    return EMAIL
        .matcher(line)
        .results()
        .map(result -> result.group().replaceAll("^\\.+|[.!?]+$", ""))
        .toList();
  }

  /** True for the trailer itself, which always names somebody. */
  static boolean isTrailer(String line) {
    Matcher matcher = TRAILER.matcher(line);
    return matcher.matches() && !matcher.group(1).isBlank();
  }

  /** True where the line has this name or e-mail as a word of its own, whatever the case. */
  static boolean names(String line, String word) {
    if (word.isBlank()) {
      return false;
    }
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])"
                + Pattern.quote(word.toLowerCase(Locale.ROOT))
                + "(?![\\p{L}\\p{N}])")
        .matcher(line.toLowerCase(Locale.ROOT))
        .find();
  }
}
