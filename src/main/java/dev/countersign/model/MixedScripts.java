package dev.countersign.model;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Words in which letters of Latin, Cyrillic and Greek stand together: many of these letters look
 * alike, so that such a word may not be the one it seems to be (Unicode Technical Report 36).
 * Without state.
 */
public final class MixedScripts {
  private static final UnicodeScript[] ALIKE = {
    UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK
  };

  private MixedScripts() {}

  /**
   * A word with letters of several scripts.
   *
   * @param start where it starts, in UTF-16 units
   * @param end where it ends
   */
  public record Word(int start, int end) {}

  /** The words of {@code text} in which scripts are mixed, in order. */
  public static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    if (isPlain(text)) {
      return words;
    }
    int start = 0;
    int scripts = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean isPart = Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
      scripts = isPart ? scripts | bit(c) : scripts;
      if (!isPart || next == text.length()) {
        if (Integer.bitCount(scripts) > 1) {
          words.add(new Word(start, isPart ? next : i));
        }
        start = next;
        scripts = 0;
      }
      i = next;
    }
    return words;
  }

  /**
   * The letters of those words that are not of the script the word seems to be written in: Latin
   * where it has any Latin letter, otherwise the one it begins with. Indices of UTF-16 units.
   */
  static BitSet odd(String text) {
    BitSet odd = new BitSet();
    for (Word word : words(text)) {
      String letters = text.substring(word.start(), word.end());
      int main = letters.codePoints().map(MixedScripts::bit).anyMatch(bit -> bit == 1) ? 1 : 0;
      for (int i = 0; i < letters.length(); ) {
        int c = letters.codePointAt(i);
        int size = Character.charCount(c);
        main = main == 0 ? bit(c) : main;
        odd.set(word.start() + i, word.start() + i + size, bit(c) != 0 && bit(c) != main);
        i += size;
      }
    }
    return odd;
  }

  private static int bit(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    for (int i = 0; i < ALIKE.length; i++) {
      if (ALIKE[i] == script) {
        return 1 << i;
      }
    }
    return 0;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x370) {
        return false;
      }
    }
    return true;
  }
}
