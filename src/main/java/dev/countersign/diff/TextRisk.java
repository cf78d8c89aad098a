package dev.countersign.diff;

import dev.countersign.model.MixedScripts;
import dev.countersign.model.Progress;
import dev.countersign.model.VisibleText;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in a line that can deceive its reader.
 *
 * @param line index of the line
 * @param span where in the line, in UTF-16 units
 * @param kind how it deceives
 */
public record TextRisk(int line, Span span, Kind kind) {
  /** More places than this are not listed: they are a finding already. */
  public static final int MOST = 10_000;

  /** How a place deceives. */
  public enum Kind {
    /** A bidirectional control: text is shown in another order than it is read by a machine. */
    BIDI,
    /** Another character without a glyph of its own: zero-width, control, odd space. */
    INVISIBLE,
    /** An identifier with letters of Latin, Cyrillic and Greek mixed, which look alike. */
    MIXED_SCRIPT
  }

  /** The places in {@code lines}, from the top; at most {@link #MOST}. Tabs are no risk. */
  public static List<TextRisk> scan(List<String> lines) {
    return scan(lines, Progress.none());
  }

  /** The same, asking now and then whether to go on. */
  static List<TextRisk> scan(List<String> lines, Progress progress) {
    Work work = new Work(Long.MAX_VALUE, progress);
    List<TextRisk> found = new ArrayList<>();
    for (int line = 0; line < lines.size() && found.size() < MOST; line++) {
      work.add(1 + lines.get(line).length());
      scan(line, lines.get(line), found);
    }
    return found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : List.copyOf(found);
  }

  /** The places in one line. */
  public static List<TextRisk> scan(int index, String line) {
    List<TextRisk> found = new ArrayList<>();
    scan(index, line, found);
    return List.copyOf(found);
  }

  private static void scan(int index, String line, List<TextRisk> found) {
    int at = firstOdd(line);
    if (at == line.length()) {
      return;
    }
    for (MixedScripts.Word word : MixedScripts.words(line)) {
      found.add(new TextRisk(index, new Span(word.start(), word.end()), Kind.MIXED_SCRIPT));
    }
    for (; at < line.length(); ) {
      int c = line.codePointAt(at);
      int end = at + Character.charCount(c);
      if (c != '\t' && VisibleText.isDeceptive(c)) {
        found.add(new TextRisk(index, new Span(at, end), isBidi(c) ? Kind.BIDI : Kind.INVISIBLE));
      }
      at = end;
    }
  }

  private static int firstOdd(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if ((c < 0x20 && c != '\t') || c >= 0x7f) {
        return i;
      }
    }
    return line.length();
  }

  private static boolean isBidi(int c) {
    return switch (c) {
      case 0x061c, 0x200e, 0x200f -> true;
      default -> (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    };
  }
}
