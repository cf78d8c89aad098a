package dev.countersign.diff;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A line cut into words, runs of white space and single other characters, never inside what a
 * reader takes for one character.
 */
final class Tokens {
  private final String line;
  private final int[] starts;
  private final int count;

  private Tokens(String line, int[] starts, int count) {
    this.line = line;
    this.starts = starts;
    this.count = count;
  }

  static Tokens of(String line) {
    int[] starts = new int[line.length() + 1];
    int count = 0;
    Graphemes graphemes = new Graphemes(line);
    Kind last = Kind.OTHER;
    for (int at = 0; at < line.length(); at = graphemes.after(at)) {
      Kind kind = kind(line.codePointAt(at));
      if (at == 0 || kind == Kind.OTHER || kind != last) {
        starts[count++] = at;
      }
      last = kind;
    }
    starts[count] = line.length();
    return new Tokens(line, Arrays.copyOf(starts, count + 1), count);
  }

  int count() {
    return count;
  }

  /** Where in the line a token starts; for the index after the last, the line's length. */
  int start(int token) {
    return starts[token];
  }

  String text(int token) {
    return line.substring(starts[token], starts[token + 1]);
  }

  private enum Kind {
    WORD,
    SPACE,
    OTHER
  }

  private static Kind kind(int c) {
    if (c == ' ' || c == '\t' || Character.isWhitespace(c)) {
      return Kind.SPACE;
    }
    boolean word = (Character.isLetterOrDigit(c) && !Character.isIdeographic(c)) || c == '_';
    return word ? Kind.WORD : Kind.OTHER;
  }

  /** The characters of a line as its reader sees them. */
  static final class Graphemes {
    private final String line;
    private final Optional<BreakIterator> breaks;

    Graphemes(String line) {
      this.line = line;
      if (line.chars().allMatch(c -> c < 0x300 && c != '\r')) {
        breaks = Optional.empty();
      } else {
        breaks = Optional.of(BreakIterator.getCharacterInstance(Locale.ROOT));
        breaks.get().setText(line);
      }
    }

    /** Where the character after the one that starts at {@code at} starts. */
    int after(int at) {
      return breaks.isEmpty() ? at + 1 : breaks.get().following(at);
    }

    boolean isBoundary(int at) {
      return breaks.isEmpty() || at == 0 || at == line.length() || breaks.get().isBoundary(at);
    }
  }
}
