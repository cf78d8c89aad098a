package dev.countersign.policy;

import dev.countersign.model.VisibleText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Writes paths as patterns. What a policy file may not hold (bytes that are no UTF-8, characters
 * that cannot be seen) becomes {@code ?}, one for each byte, so that the pattern is at most a
 * little wider than the path.
 */
final class PatternText {
  private static final int LONGEST = 1000;

  private PatternText() {}

  /** A pattern for all that is in a folder, whose path has one character per byte. */
  static String below(String folder) {
    return "/" + literal(folder) + "/**";
  }

  /** A pattern for all that is in any folder of this name, which has one character per byte. */
  static String anywhereBelow(String name) {
    return "**/" + literal(name) + "/**";
  }

  /** Whether a policy file can hold the pattern. */
  static boolean fits(String pattern) {
    return pattern.length() <= LONGEST;
  }

  private static String literal(String bytes) {
    String text = decoded(bytes);
    BitSet deceptive = VisibleText.deceptive(text);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (deceptive.get(i)) {
        out.repeat("?", Character.toString(c).getBytes(StandardCharsets.UTF_8).length);
      } else {
        out.append("*?[\\ ".indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /** The text of UTF-8 bytes; else each byte beyond ASCII as a control character. */
  private static String decoded(String bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      return bytes.replaceAll("[^\\x00-\\x7f]", "\u0001");
    }
  }
}
