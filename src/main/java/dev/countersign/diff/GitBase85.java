package dev.countersign.diff;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The base 85 of Git's binary patches: four bytes, the first the most significant, as five
 * characters; lines of at most 52 bytes, each after a letter that says how many.
 */
final class GitBase85 {
  /** The most bytes that one line holds. */
  static final int LINE = 52;

  private static final byte[] ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
          .getBytes(StandardCharsets.US_ASCII);
  private static final int[] VALUES = values();

  private GitBase85() {}

  /** One line, without a newline, for {@code [start, end)}: 1 to 52 bytes. */
  static byte[] line(byte[] bytes, int start, int end) {
    int count = end - start;
    byte[] line = new byte[1 + (count + 3) / 4 * 5];
    line[0] = (byte) (count <= 26 ? 'A' + count - 1 : 'a' + count - 27);
    int out = 1;
    for (int at = start; at < end; at += 4) {
      long group = 0;
      for (int i = at; i < at + 4; i++) {
        group = group << 8 | (i < end ? bytes[i] & 0xff : 0);
      }
      for (int i = 4; i >= 0; i--) {
        line[out + i] = ALPHABET[(int) (group % 85)];
        group /= 85;
      }
      out += 5;
    }
    return line;
  }

  /** The bytes of one line without its newline; empty where it is not what {@link #line} gives. */
  static Optional<byte[]> parse(byte[] line) {
    int count = line.length == 0 ? 0 : count(line[0]);
    if (count == 0 || line.length != 1 + (count + 3) / 4 * 5) {
      return Optional.empty();
    }
    byte[] bytes = new byte[count];
    for (int at = 1, out = 0; at < line.length; at += 5, out += 4) {
      long group = 0;
      for (int i = at; i < at + 5; i++) {
        int value = line[i] < 0 ? -1 : VALUES[line[i]];
        if (value < 0) {
          return Optional.empty();
        }
        group = group * 85 + value;
      }
      if (group > 0xffff_ffffL) {
        return Optional.empty();
      }
      for (int i = 0; i < 4 && out + i < count; i++) {
        bytes[out + i] = (byte) (group >> (24 - 8 * i));
      }
    }
    return Arrays.equals(line(bytes, 0, count), line) ? Optional.of(bytes) : Optional.empty();
  }

  private static int count(byte letter) {
    if (letter >= 'A' && letter <= 'Z') {
      return letter - 'A' + 1;
    }
    return letter >= 'a' && letter <= 'z' ? letter - 'a' + 27 : 0;
  }

  private static int[] values() {
    int[] values = new int[128];
    Arrays.fill(values, -1);
    for (int i = 0; i < ALPHABET.length; i++) {
      values[ALPHABET[i]] = i;
    }
    return values;
  }
}
