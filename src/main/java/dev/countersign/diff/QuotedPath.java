package dev.countersign.diff;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Paths as Git writes them in a patch: in C style, where a byte needs it. */
final class QuotedPath {
  private static final String ESCAPED = "\007\b\t\n\013\f\r\"\\";
  private static final String LETTERS = "abtnvfr\"\\";

  private QuotedPath() {}

  /** {@code prefix} and {@code path}, quoted together where that is needed. */
  static String of(String prefix, byte[] path) {
    StringBuilder out = new StringBuilder(prefix);
    boolean quoted = false;
    for (byte b : path) {
      int letter = ESCAPED.indexOf(b);
      if (letter >= 0) {
        out.append('\\').append(LETTERS.charAt(letter));
      } else if (b < 0x20 || b == 0x7f) {
        int value = b & 0xff;
        out.append('\\').append(value >> 6).append(value >> 3 & 7).append(value & 7);
      } else {
        out.append((char) b);
      }
      quoted |= letter >= 0 || b < 0x20 || b == 0x7f;
    }
    return quoted ? "\"" + out + "\"" : out.toString();
  }

  /**
   * What {@link #of} was given as prefix and path together.
   *
   * @return empty where {@code text} is not in exactly that form
   */
  static Optional<byte[]> parse(byte[] text) {
    byte[] plain = text;
    if (text.length >= 2 && text[0] == '"' && text[text.length - 1] == '"') {
      Optional<byte[]> unquoted = unquote(text);
      if (unquoted.isEmpty()) {
        return Optional.empty();
      }
      plain = unquoted.get();
    }
    String again = of("", plain);
    return again.equals(new String(text, StandardCharsets.ISO_8859_1))
        ? Optional.of(plain)
        : Optional.empty();
  }

  private static Optional<byte[]> unquote(byte[] text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
    for (int i = 1; i < text.length - 1; i++) {
      if (text[i] != '\\') {
        out.write(text[i]);
        continue;
      }
      int letter = LETTERS.indexOf(text[i + 1]);
      if (letter >= 0) {
        out.write(ESCAPED.charAt(letter));
        i++;
      } else if (i + 3 < text.length - 1) {
        out.write((text[i + 1] - '0') << 6 | (text[i + 2] - '0') << 3 | (text[i + 3] - '0'));
        i += 3;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(out.toByteArray());
  }
}
