package dev.countersign.diff;

import dev.countersign.diff.DiffOptions.Whitespace;
import dev.countersign.model.Progress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Gives equal lines equal small numbers, in the order of their first appearance. */
final class LineInterner {
  private static final int BETWEEN_QUESTIONS = 4_096;
  private final Map<Key, Integer> ids = new HashMap<>();
  private final Whitespace whitespace;
  private final Progress progress;
  private int next;

  /**
   * For both sides of one comparison.
   *
   * @param whitespace which white space makes lines differ
   * @param progress asked every few thousand lines whether to go on
   */
  LineInterner(Whitespace whitespace, Progress progress) {
    this.whitespace = whitespace;
    this.progress = progress;
  }

  /** How many numbers were given. */
  int distinct() {
    return next;
  }

  /** A number that no line has. */
  int fresh() {
    return next++;
  }

  /**
   * The numbers of all lines.
   *
   * @param lines the lines
   * @param dialect lines with bytes above 127 are equal only within one dialect, because the same
   *     bytes mean other characters in another
   */
  int[] intern(RawLines lines, int dialect) {
    int[] result = new int[lines.count()];
    for (int i = 0; i < result.length; i++) {
      if (i % BETWEEN_QUESTIONS == 0) {
        progress.throwIfCancelled();
      }
      Key key = key(lines, i, dialect);
      Integer known = ids.get(key);
      if (known == null) {
        known = next++;
        ids.put(key, known);
      }
      result[i] = known;
    }
    return result;
  }

  private Key key(RawLines lines, int line, int dialect) {
    byte[] bytes = lines.bytes();
    int start = lines.start(line);
    int end = lines.end(line);
    return switch (whitespace) {
      case EXACT -> Key.of(bytes, start, end, dialect);
      case IGNORE_TRAILING -> {
        while (end > start && isSpace(bytes[end - 1])) {
          end--;
        }
        yield Key.of(bytes, start, end, dialect);
      }
      case IGNORE_ALL -> {
        byte[] squeezed = new byte[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
          if (!isSpace(bytes[i])) {
            squeezed[length++] = bytes[i];
          }
        }
        yield Key.of(squeezed, 0, length, dialect);
      }
    };
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || (b >= '\t' && b <= '\r');
  }

  /** Comparable, so that a stranger who makes hashes collide gains nothing. */
  private record Key(Slice slice, int hash, int dialect) implements Comparable<Key> {
    static Key of(byte[] bytes, int start, int end, int dialect) {
      int hash = 1;
      boolean ascii = true;
      for (int i = start; i < end; i++) {
        hash = 31 * hash + bytes[i];
        ascii &= bytes[i] >= 0;
      }
      return new Key(new Slice(bytes, start, end), hash, ascii ? 0 : dialect);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && hash == key.hash
          && dialect == key.dialect
          && slice.compareTo(key.slice) == 0;
    }

    @Override
    public int compareTo(Key other) {
      int byDialect = Integer.compare(dialect, other.dialect);
      return byDialect != 0 ? byDialect : slice.compareTo(other.slice);
    }
  }

  private static final class Slice implements Comparable<Slice> {
    private final byte[] bytes;
    private final int start;
    private final int end;

    Slice(byte[] bytes, int start, int end) {
      this.bytes = bytes;
      this.start = start;
      this.end = end;
    }

    @Override
    public int compareTo(Slice other) {
      return Arrays.compare(bytes, start, end, other.bytes, other.start, other.end);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Slice slice && compareTo(slice) == 0;
    }

    @Override
    public int hashCode() {
      return end - start;
    }
  }
}
