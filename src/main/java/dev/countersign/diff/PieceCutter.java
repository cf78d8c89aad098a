package dev.countersign.diff;

import dev.countersign.diff.Tokens.Graphemes;
import dev.countersign.model.Progress;
import dev.countersign.model.VisibleText;
import java.util.Arrays;

/**
 * Cuts a line into pieces of some 60 to 200 columns: after a sign that ends a statement or a block
 * where there is one, otherwise after a comma or a space, otherwise anywhere, as in base64; among
 * several such places where a hash of the text just before is least. Without state.
 */
final class PieceCutter {
  private static final int LEAST = 60;
  private static final int MOST = 200;
  private static final int HASHED = 24;

  /** Escapes such as {@code \\u{202e}} stand for characters that cannot be seen. */
  private static final int ESCAPE_COLUMNS = 8;

  private PieceCutter() {}

  /** Where the pieces start, and after them the length of the line; {@code {0}} when empty. */
  static int[] cut(String line, Progress progress) {
    int[] starts = new int[line.length() / LEAST + 2];
    int count = 1;
    int at = 0;
    Graphemes graphemes = new Graphemes(line);
    while (at < line.length()) {
      progress.throwIfCancelled();
      at = end(line, graphemes, at);
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = at;
    }
    return Arrays.copyOf(starts, count);
  }

  private static int end(String line, Graphemes graphemes, int start) {
    int columns = 0;
    long best = Long.MAX_VALUE;
    int end = -1;
    int i = start;
    while (i < line.length() && columns < MOST) {
      int c = line.codePointAt(i);
      columns += c != '\t' && VisibleText.isDeceptive(c) ? ESCAPE_COLUMNS : 1;
      i += Character.charCount(c);
      if (columns < LEAST || !graphemes.isBoundary(i)) {
        continue;
      }
      // Two cuts that went different ways see mostly the same places here, and soon choose alike.
      long weakness = (long) weakness(c) << Integer.SIZE;
      long rank = weakness > best ? weakness : weakness + (hashBefore(line, i) & 0xffff_ffffL);
      if (rank < best) {
        best = rank;
        end = i;
      }
    }
    return i == line.length() || end < 0 ? i : end;
  }

  private static int weakness(int c) {
    return switch (c) {
      case ';', '{', '}' -> 0;
      case ',', ' ', '>' -> 1;
      default -> 2;
    };
  }

  private static int hashBefore(String line, int end) {
    int hash = 0;
    for (int i = Math.max(0, end - HASHED); i < end; i++) {
      hash = hash * 0x01000193 + line.charAt(i);
    }
    hash ^= hash >>> 15;
    return (hash * 0x2c1b3c6d) ^ (hash >>> 12);
  }
}
