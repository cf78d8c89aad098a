package dev.countersign.git;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What a content consists of: for every line, or every 64 bytes of a longer one, a hash and how
 * many bytes have it. Two contents share what their signatures share. The measure is the one of
 * {@code git diff -M} (diffcore-delta), so that both find the same pairs. Takes eight bytes for
 * each different line.
 */
final class ContentSignature {
  /** A score of 100 per cent; finer than per cent, so that the best of many can be told. */
  static final int FULL = 60_000;

  private static final int LONGEST_PIECE = 64;
  private static final int BINARY_PROBE = 8000;
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EACH_BYTE = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LINE_ENDS = '\n' * EACH_BYTE;
  private static final long MIX = 0x9e3779b97f4a7c15L;

  private final int[] keys;
  private final int[] counts;
  private final long size;

  private ContentSignature(int[] keys, int[] counts, long size) {
    this.keys = keys;
    this.counts = counts;
    this.size = size;
  }

  static ContentSignature of(byte[] content) {
    byte[] lines = isText(content) ? withoutReturns(content) : content;
    long[] pieces = pieces(lines);
    Arrays.sort(pieces);
    int distinct = 0;
    for (int i = 0; i < pieces.length; i++) {
      distinct += i == 0 || pieces[i] >> 32 != pieces[i - 1] >> 32 ? 1 : 0;
    }
    int[] keys = new int[distinct];
    int[] counts = new int[distinct];
    int n = 0;
    for (long piece : pieces) {
      int key = (int) (piece >> 32);
      if (n == 0 || keys[n - 1] != key) {
        keys[n++] = key;
      }
      counts[n - 1] += (int) piece;
    }
    return new ContentSignature(keys, counts, content.length);
  }

  /** Each piece as hash and length in one number, in no order. */
  private static long[] pieces(byte[] content) {
    long[] out = new long[content.length / 32 + 8];
    int n = 0;
    int at = 0;
    while (at < content.length) {
      int start = at;
      long hash = 0;
      int taken;
      do {
        taken = Math.min(Long.BYTES, content.length - at);
        long word = taken == Long.BYTES ? (long) WORD.get(content, at) : tail(content, at);
        long ends = zeroes(word ^ LINE_ENDS);
        if (ends != 0) {
          int bits = Long.numberOfTrailingZeros(ends) + 1;
          taken = Math.min(taken, bits / Byte.SIZE);
          word &= -1L >>> (Long.SIZE - bits);
          hash = (hash ^ word) * MIX;
          at += taken;
          break;
        }
        hash = (hash ^ word) * MIX;
        hash ^= hash >>> 29;
        at += taken;
      } while (at < content.length && at - start < LONGEST_PIECE);
      if (n == out.length) {
        out = Arrays.copyOf(out, n * 2);
      }
      hash = (hash ^ (at - start)) * MIX;
      out[n++] = (hash & 0xffffffff00000000L) | (at - start);
    }
    return Arrays.copyOf(out, n);
  }

  private static long tail(byte[] content, int from) {
    long word = 0;
    for (int i = content.length - 1; i >= from; i--) {
      word = (word << Byte.SIZE) | (content[i] & 0xff);
    }
    return word;
  }

  private static boolean isText(byte[] content) {
    return !contains(content, Math.min(content.length, BINARY_PROBE), 0);
  }

  private static boolean contains(byte[] content, int length, int wanted) {
    long everywhere = wanted * EACH_BYTE;
    int at = 0;
    for (; at + Long.BYTES <= length; at += Long.BYTES) {
      if (zeroes((long) WORD.get(content, at) ^ everywhere) != 0) {
        return true;
      }
    }
    for (; at < length; at++) {
      if (content[at] == wanted) {
        return true;
      }
    }
    return false;
  }

  /** The high bit of the lowest byte that is zero, and of perhaps others above it. */
  private static long zeroes(long word) {
    return (word - EACH_BYTE) & ~word & HIGH_BITS;
  }

  /** A line is the same whether it ends as on Unix or on Windows. */
  private static byte[] withoutReturns(byte[] content) {
    if (!contains(content, content.length, '\r')) {
      return content;
    }
    byte[] out = new byte[content.length];
    int n = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] != '\r' || i + 1 == content.length || content[i + 1] != '\n') {
        out[n++] = content[i];
      }
    }
    return Arrays.copyOf(out, n);
  }

  int pieces() {
    return keys.length;
  }

  int key(int i) {
    return keys[i];
  }

  int count(int i) {
    return counts[i];
  }

  long size() {
    return size;
  }

  /** Whether the sizes alone allow a score of {@code minimum}. */
  boolean canReach(ContentSignature other, int minimum) {
    return canReach(size, other.size, minimum);
  }

  /** Whether contents of these sizes can have a score of {@code minimum}. */
  static boolean canReach(long size, long other, int minimum) {
    long largest = Math.max(size, other);
    long smallest = Math.min(size, other);
    return smallest > 0 && largest * (FULL - minimum) >= (largest - smallest) * FULL;
  }

  /** The least size with which another content can have a score of {@code minimum}. */
  static long leastMatching(long size, int minimum) {
    return Math.max(1, Math.ceilDiv(size * minimum, FULL));
  }

  /** The greatest such size. */
  static long mostMatching(long size, int minimum) {
    return size * FULL / minimum;
  }

  /** The score that {@code common} bytes make with a content of {@code other} bytes. */
  int score(long other, long common) {
    return (int) Math.min(FULL, common * FULL / Math.max(1, Math.max(size, other)));
  }

  int score(ContentSignature other) {
    long common = 0;
    int i = 0;
    int j = 0;
    while (i < keys.length && j < other.keys.length) {
      int order = Integer.compare(keys[i], other.keys[j]);
      if (order == 0) {
        common += Math.min(counts[i], other.counts[j]);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return score(other.size, common);
  }
}
