package dev.countersign.diff;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.SplittableRandom;

/**
 * A hash of bytes that nobody can make collide on purpose, because its key is drawn anew for every
 * comparison: the polynomial of the bytes at the key, modulo the prime 2^61 - 1 (Carter and Wegman,
 * "Universal classes of hash functions", 1979). What is built on it must not depend on its values.
 */
final class LineHash {
  private static final long PRIME = (1L << 61) - 1;
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private final long key;

  private LineHash(long key) {
    this.key = key;
  }

  static LineHash random() {
    return new LineHash(new SplittableRandom().nextLong(1L << 32, PRIME));
  }

  /** Of the bytes from {@code start} to before {@code end}, and of how many they are. */
  long of(byte[] bytes, int start, int end) {
    long hash = end - (long) start;
    int at = start;
    for (; at + Integer.BYTES <= end; at += Integer.BYTES) {
      hash = step(hash, (int) INTS.get(bytes, at));
    }
    int rest = 0;
    for (; at < end; at++) {
      rest = rest << 8 | (bytes[at] & 0xff);
    }
    return step(hash, rest);
  }

  /** The hash times the key plus the word; the remainder may still hold the prime once. */
  private long step(long hash, int word) {
    long high = Math.multiplyHigh(hash, key);
    long low = hash * key;
    long sum = (low & PRIME) + (high << 3 | low >>> 61) + (word & 0xffff_ffffL);
    return (sum & PRIME) + (sum >>> 61);
  }
}
