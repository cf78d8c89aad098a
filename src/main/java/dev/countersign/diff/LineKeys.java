package dev.countersign.diff;

import dev.countersign.diff.DiffOptions.Whitespace;
import java.util.Arrays;

/** What of the lines of one side must be the same for two lines to be equal. */
final class LineKeys {
  private final byte[] bytes;
  private final int[] starts;
  private final int[] ends;
  private final int dialect;

  private LineKeys(byte[] bytes, int[] starts, int[] ends, int dialect) {
    this.bytes = bytes;
    this.starts = starts;
    this.ends = ends;
    this.dialect = dialect;
  }

  static LineKeys of(RawLines lines, Whitespace whitespace, int dialect, Work work) {
    int[] starts = new int[lines.count()];
    int[] ends = new int[lines.count()];
    byte[] bytes = whitespace == Whitespace.IGNORE_ALL ? lines.bytes().clone() : lines.bytes();
    for (int i = 0; i < starts.length; i++) {
      work.add(1L + (whitespace == Whitespace.EXACT ? 0 : lines.end(i) - lines.start(i)));
      starts[i] = lines.start(i);
      ends[i] =
          switch (whitespace) {
            case EXACT -> lines.end(i);
            case IGNORE_TRAILING -> trimmedEnd(bytes, lines.start(i), lines.end(i));
            case IGNORE_ALL -> squeezedEnd(bytes, lines.start(i), lines.end(i));
          };
    }
    return new LineKeys(bytes, starts, ends, dialect);
  }

  byte[] bytes() {
    return bytes;
  }

  int start(int line) {
    return starts[line];
  }

  int end(int line) {
    return ends[line];
  }

  int length(int line) {
    return ends[line] - starts[line];
  }

  /** Whether a line is the same as one of another side: by its bytes, and by what they mean. */
  boolean isSame(int line, LineKeys other, int otherLine) {
    return Arrays.equals(
            bytes,
            starts[line],
            ends[line],
            other.bytes,
            other.starts[otherLine],
            other.ends[otherLine])
        && (dialect == other.dialect || isAscii(line));
  }

  private boolean isAscii(int line) {
    for (int at = starts[line]; at < ends[line]; at++) {
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
