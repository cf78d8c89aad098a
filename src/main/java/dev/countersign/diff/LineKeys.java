package dev.countersign.diff;

import dev.countersign.diff.DiffOptions.Whitespace;
import java.util.Arrays;

/** What of the lines of one side must be the same for two lines to be equal. */
final class LineKeys {
  private final byte[] bytes;
  private final int[] starts;
  private final int[] ends;
  private final int next;
  private final int dialect;

  /**
   * @param next where in {@code ends} the first line is, one where that is {@code starts} again
   */
  private LineKeys(byte[] bytes, int[] starts, int[] ends, int next, int dialect) {
    this.bytes = bytes;
    this.starts = starts;
    this.ends = ends;
    this.next = next;
    this.dialect = dialect;
  }

  static LineKeys of(RawLines lines, Whitespace whitespace, int dialect, Work work) {
    if (whitespace == Whitespace.EXACT) {
      return new LineKeys(lines.bytes(), lines.starts(), lines.starts(), 1, dialect);
    }
    int[] starts = new int[lines.count()];
    int[] ends = new int[lines.count()];
    boolean all = whitespace == Whitespace.IGNORE_ALL;
    byte[] bytes = all ? lines.bytes().clone() : lines.bytes();
    for (int i = 0; i < starts.length; i++) {
      work.add(1L + lines.end(i) - lines.start(i));
      starts[i] = lines.start(i);
      ends[i] =
          all
              ? squeezedEnd(bytes, lines.start(i), lines.end(i))
              : trimmedEnd(bytes, lines.start(i), lines.end(i));
    }
    return new LineKeys(bytes, starts, ends, 0, dialect);
  }

  byte[] bytes() {
    return bytes;
  }

  int start(int line) {
    return starts[line];
  }

  int end(int line) {
    return ends[line + next];
  }

  int length(int line) {
    return end(line) - starts[line];
  }

  /** Whether a line is the same as one of another side: by its bytes, and by what they mean. */
  boolean isSame(int line, LineKeys other, int otherLine) {
    return Arrays.equals(
            bytes,
            starts[line],
            end(line),
            other.bytes,
            other.starts[otherLine],
            other.end(otherLine))
        && (dialect == other.dialect || isAscii(line));
  }

  private boolean isAscii(int line) {
    for (int at = starts[line]; at < end(line); at++) {
      if (bytes[at] < 0) {
        return false;
      }
    }
    return true;
  }

  private static int trimmedEnd(byte[] bytes, int start, int end) {
    int at = end;
    while (at > start && isSpace(bytes[at - 1])) {
      at--;
    }
    return at;
  }

  /** Takes the white space out in place. */
  private static int squeezedEnd(byte[] bytes, int start, int end) {
    int at = start;
    for (int i = start; i < end; i++) {
      if (!isSpace(bytes[i])) {
        bytes[at++] = bytes[i];
      }
    }
    return at;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || (b >= '\t' && b <= '\r');
  }
}
