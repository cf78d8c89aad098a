package dev.countersign.evidence.json;

import java.util.Optional;

/**
 * Which characters evidence refuses in signed text and which it writes as escapes. The lists are
 * fixed by the format and do not follow the platform's Unicode version, so that two workstations
 * always write and judge alike.
 */
public final class FormatText {
  private FormatText() {}

  /**
   * True for what signed text must not contain: controls, bidirectional marks, overrides and
   * isolates, line and paragraph separators, the byte order mark, tag characters, interlinear
   * annotation and unpaired surrogates.
   */
  public static boolean isRefused(int c) {
    return c < 0x20
        || within(c, 0x7f, 0x9f)
        || c == 0x061c
        || c == 0x200e
        || c == 0x200f
        || within(c, 0x2028, 0x202e)
        || within(c, 0x2066, 0x2069)
        || c == 0xfeff
        || within(c, 0xfff9, 0xfffb)
        || within(c, 0xd800, 0xdfff)
        || within(c, 0xe0000, 0xe0fff);
  }

  /** True for what is written as an escape in JSON: {@link #isRefused} and what has no width. */
  public static boolean isEscaped(int c) {
    return isRefused(c)
        || c == 0x00ad
        || c == 0x034f
        || c == 0x115f
        || c == 0x1160
        || within(c, 0x17b4, 0x17b5)
        || within(c, 0x180b, 0x180f)
        || within(c, 0x200b, 0x200d)
        || within(c, 0x2060, 0x206f)
        || c == 0x3164
        || c == 0xffa0;
  }

  /**
   * Why {@code text} cannot stand in signed text, such as {@code "U+202E at character 12"}; empty
   * where it can.
   *
   * @param lines whether line feeds are allowed
   */
  public static Optional<String> problem(String text, boolean lines) {
    int index = 0;
    while (index < text.length()) {
      int c = text.codePointAt(index);
      if (isRefused(c) && !(lines && c == '\n')) {
        int place = text.codePointCount(0, index) + 1;
        return Optional.of(String.format("U+%04X at character %d", c, place));
      }
      index += Character.charCount(c);
    }
    return Optional.empty();
  }

  private static boolean within(int c, int first, int last) {
    return c >= first && c <= last;
  }
}
