package dev.countersign.diff;

import dev.countersign.model.Progress;
import java.util.Arrays;

/**
 * Bytes cut into lines as Git does: after each line feed. A line keeps its terminator; the last one
 * may have none.
 */
final class RawLines {
  private static final int BETWEEN_QUESTIONS = 1 << 16;
  private final byte[] bytes;
  private final int[] starts;
  private final int count;

  private RawLines(byte[] bytes, int[] starts, int count) {
    this.bytes = bytes;
    this.starts = starts;
    this.count = count;
  }

  /**
   * Cuts an array that nobody changes afterwards.
   *
   * @param progress asked after every few thousand bytes whether to go on
   */
  static RawLines of(byte[] bytes, Progress progress) {
    int[] starts = new int[Math.max(16, bytes.length / 32)];
    int count = bytes.length > 0 ? 1 : 0;
    for (int from = 0; from < bytes.length; from += BETWEEN_QUESTIONS) {
      progress.throwIfCancelled();
      int to = Math.min(bytes.length - 1, from + BETWEEN_QUESTIONS);
      for (int at = from; at < to; at++) {
        if (bytes[at] == '\n') {
          if (count + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
          }
          starts[count++] = at + 1;
        }
      }
    }
    starts[count] = bytes.length;
    return new RawLines(bytes, starts, count);
  }

  int count() {
    return count;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Every {@link #start}, not to be changed; there may be room behind the last. */
  int[] starts() {
    return starts;
  }

  /** Offset of the first byte of a line; for the index after the last line, the end. */
  int start(int line) {
    return starts[line];
  }

  /** Offset after the last byte of a line, its terminator included. */
  int end(int line) {
    return starts[line + 1];
  }

  /** Offset after the last byte of a line without its {@code LF} or {@code CRLF}. */
  int textEnd(int line) {
    int end = end(line);
    if (endsWithNewline(line)) {
      end--;
      if (end > start(line) && bytes[end - 1] == '\r') {
        end--;
      }
    }
    return end;
  }

  boolean endsWithNewline(int line) {
    return bytes[end(line) - 1] == '\n';
  }

  boolean endsWithCrLf(int line) {
    return endsWithNewline(line) && textEnd(line) == end(line) - 2;
  }
}
