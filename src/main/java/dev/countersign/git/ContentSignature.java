package dev.countersign.git;

import java.util.Arrays;

/**
 * What a content consists of: for every line, or every 64 bytes of a longer one, a hash and how
 * many bytes have it. Two contents share what their signatures share. The measure is the one of
 * {@code git diff -M} (diffcore-delta), so that both find the same pairs.
 */
final class ContentSignature {
  /** A score of 100 per cent; finer than per cent, so that the best of many can be told. */
  static final int FULL = 60_000;

  private static final int LONGEST_PIECE = 64;
  private static final int BINARY_PROBE = 8000;

  private final int[] keys;
  private final int[] counts;
  private final long size;

  private ContentSignature(int[] keys, int[] counts, long size) {
    this.keys = keys;
    this.counts = counts;
    this.size = size;
  }

  static ContentSignature of(byte[] content) {
    return new ContentSignature(new int[0], new int[0], content.length).with(pieces(content));
  }

  /** Each piece as hash and length in one number, in no order. */
  private static long[] pieces(byte[] content) {
    boolean text = isText(content);
    long[] out = new long[content.length / 16 + 8];
    int n = 0;
    int at = 0;
    while (at < content.length) {
      int hash = 0;
      int length = 0;
      while (at < content.length && length < LONGEST_PIECE) {
        byte c = content[at++];
        if (text && c == '\r' && at < content.length && content[at] == '\n') {
          continue;
        }
        length++;
        hash = hash * 31 + c;
        if (c == '\n') {
          break;
        }
      }
      if (n == out.length) {
        out = Arrays.copyOf(out, n * 2);
      }
      int mixed = hash * 0x9e3779b1;
      out[n++] = ((long) mixed << 32) | length;
    }
    return Arrays.copyOf(out, n);
  }

  private ContentSignature with(long[] pieces) {
    Arrays.sort(pieces);
    int[] k = new int[pieces.length];
    int[] c = new int[pieces.length];
    int n = 0;
    for (long piece : pieces) {
      int key = (int) (piece >> 32);
      if (n == 0 || k[n - 1] != key) {
        k[n++] = key;
      }
      c[n - 1] += (int) piece;
    }
    return new ContentSignature(Arrays.copyOf(k, n), Arrays.copyOf(c, n), size);
  }

  private static boolean isText(byte[] content) {
    for (int i = 0; i < Math.min(content.length, BINARY_PROBE); i++) {
      if (content[i] == 0) {
        return false;
      }
    }
    return true;
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
    long largest = Math.max(size, other.size);
    long smallest = Math.min(size, other.size);
    return smallest > 0 && largest * (FULL - minimum) >= (largest - smallest) * FULL;
  }

  /** The score that {@code common} bytes make. */
  int score(ContentSignature other, long common) {
    return (int) Math.min(FULL, common * FULL / Math.max(1, Math.max(size, other.size)));
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
    return score(other, common);
  }
}
