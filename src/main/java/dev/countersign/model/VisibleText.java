package dev.countersign.model;

/**
 * Text of a repository, a bundle or a stranger, made safe to show on one line: every character that
 * has no glyph of its own, or that changes how its neighbours are shown, becomes an escape such as
 * {@code \\u{202e}}.
 */
public final class VisibleText {
  private VisibleText() {}

  /** {@code text} with each deceptive character as an escape. */
  public static String escape(String text) {
    if (text.codePoints().noneMatch(VisibleText::isDeceptive)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          if (isDeceptive(c)) {
            out.append("\\u{").append(Integer.toHexString(c)).append('}');
          } else {
            out.appendCodePoint(c);
          }
        });
    return out.toString();
  }

  /**
   * True for controls, format characters (bidirectional overrides and isolates, zero-width
   * characters, tags), line and paragraph separators, unpaired surrogates, private use and
   * unassigned code points, and for spaces that are not the ordinary one.
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
