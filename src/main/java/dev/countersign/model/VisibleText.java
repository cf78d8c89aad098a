package dev.countersign.model;

import java.util.BitSet;

/**
 * Text of a repository, a bundle or a stranger, made safe to show on one line: every character that
 * has no glyph of its own, that changes how its neighbours are shown, or that looks like a letter
 * of another script than its word is written in, becomes an escape such as {@code \\u{202e}}.
 */
public final class VisibleText {
  private VisibleText() {}

  /** {@code text} with each deceptive character as an escape. */
  public static String escape(String text) {
    BitSet deceptive = deceptive(text);
    if (deceptive.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (deceptive.get(i)) {
        out.append(escape(c));
      } else {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /** The escape that stands for a character. */
  public static String escape(int codePoint) {
    return "\\u{" + Integer.toHexString(codePoint) + "}";
  }

  /** The characters of {@code text} that are to be shown as escapes: indices of UTF-16 units. */
  public static BitSet deceptive(String text) {
    BitSet deceptive = MixedScripts.odd(text);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (isDeceptive(c)) {
        deceptive.set(i, i + Character.charCount(c));
      }
      i += Character.charCount(c);
    }
    return deceptive;
  }

  /**
   * True, whatever stands around, for controls, format characters (bidirectional overrides and
   * isolates, zero-width characters, tags), line and paragraph separators, unpaired surrogates,
   * private use and unassigned code points, and for spaces that are not the ordinary one.
   */
  public static boolean isDeceptive(int codePoint) {
    if (codePoint >= 0x20 && codePoint < 0x7f) {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR ->
          true;
      default -> codePoint == 0x3164 || codePoint == 0xffa0 || codePoint == 0x115f;
    };
  }
}
