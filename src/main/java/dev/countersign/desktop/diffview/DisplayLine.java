package dev.countersign.desktop.diffview;

import dev.countersign.model.VisibleText;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A line of a file as it is shown: tabs are spaces up to the next stop, and each deceptive
 * character is an escape such as {@code \\u{202e}}. Keeps where each shown character comes from.
 * Immutable.
 */
final class DisplayLine {
  /** An ordinary character. */
  static final byte PLAIN = 0;

  /** Part of an escape. */
  static final byte ESCAPE = 1;

  /** Stands for a space or a tab. */
  static final byte WHITESPACE_MARK = 2;

  private static final int[] IDENTITY = {};
  private static final byte[] ALL_PLAIN = {};

  private final String text;
  private final int[] sources;
  private final byte[] flags;

  private DisplayLine(String text, int[] sources, byte[] flags) {
    this.text = text;
    this.sources = sources;
    this.flags = flags;
  }

  /**
   * How {@code source} is shown.
   *
   * @param tabWidth columns from one tab stop to the next
   * @param whitespaceMarks whether spaces and tabs are shown as dots and arrows
   */
  static DisplayLine of(String source, int tabWidth, boolean whitespaceMarks) {
    if (!whitespaceMarks && isPrintableAscii(source)) {
      return new DisplayLine(source, IDENTITY, ALL_PLAIN);
    }
    BitSet deceptive = VisibleText.deceptive(source);
    Builder builder = new Builder(source.length());
    for (int i = 0; i < source.length(); ) {
      int c = source.codePointAt(i);
      if (c == '\t') {
        int width = tabWidth - builder.text.length() % tabWidth;
        String shown = whitespaceMarks ? "→" + " ".repeat(width - 1) : " ".repeat(width);
        builder.add(shown, i, whitespaceMarks ? WHITESPACE_MARK : PLAIN);
      } else if (c == ' ' && whitespaceMarks) {
        builder.add("·", i, WHITESPACE_MARK);
      } else if (deceptive.get(i)) {
        builder.add(VisibleText.escape(c), i, ESCAPE);
      } else {
        builder.addCodePoint(c, i);
      }
      i += Character.charCount(c);
    }
    return builder.build(source.length());
  }

  /** What is shown. */
  String text() {
    return text;
  }

  /** The index in the source of what is shown at {@code index}; the end maps to the end. */
  int toSource(int index) {
    return sources.length == 0 ? index : sources[index];
  }

  /** The first shown index that comes from {@code source} or a later unit. */
  int toDisplay(int source) {
    if (sources.length == 0) {
      return Math.min(source, text.length());
    }
    int low = 0;
    int high = sources.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sources[middle] < source) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** One of the constants above, for the shown character at {@code index}. */
  byte flag(int index) {
    return flags.length == 0 ? PLAIN : flags[index];
  }

  private static boolean isPrintableAscii(String source) {
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c < 0x20 || c > 0x7e) {
        return false;
      }
    }
    return true;
  }

  private static final class Builder {
    private final StringBuilder text;
    private int[] sources;
    private byte[] flags;

    Builder(int expected) {
      text = new StringBuilder(expected + 16);
      sources = new int[expected + 16];
      flags = new byte[expected + 16];
    }

    void add(String shown, int source, byte flag) {
      int start = text.length();
      text.append(shown);
      mark(start, source, flag);
    }

    void addCodePoint(int c, int source) {
      int start = text.length();
      text.appendCodePoint(c);
      mark(start, source, PLAIN);
      if (text.length() - start == 2) {
        sources[start + 1] = source + 1;
      }
    }

    private void mark(int start, int source, byte flag) {
      int end = text.length();
      if (end >= sources.length) {
        sources = Arrays.copyOf(sources, end * 2);
        flags = Arrays.copyOf(flags, end * 2);
      }
      Arrays.fill(sources, start, end, source);
      Arrays.fill(flags, start, end, flag);
    }

    DisplayLine build(int sourceLength) {
      int[] exact = Arrays.copyOf(sources, text.length() + 1);
      exact[text.length()] = sourceLength;
      return new DisplayLine(text.toString(), exact, Arrays.copyOf(flags, text.length()));
    }
  }
}
