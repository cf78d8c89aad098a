package dev.countersign.diff;

import dev.countersign.diff.Decoding.Basis;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Both sides of a file with their encodings.
 *
 * @param left the old side
 * @param right the new side
 */
record EncodedPair(EncodedSide left, EncodedSide right) {
  /**
   * The same with one guess for both where the bytes do not say that the encoding changed: such a
   * change rewrites every line that has more than ASCII. A side of ASCII alone is in the encoding
   * of the other.
   */
  EncodedPair reconciled(Work work) {
    if (left.decoding().charset().equals(right.decoding().charset())) {
      return this;
    }
    if (left.decoding().isOpen() && right.decoding().isOpen()) {
      return alike(work);
    }
    if (isFollowed(right) && left.isAscii()) {
      return new EncodedPair(left.as(right.decoding().charset(), Basis.BYTES), right);
    }
    if (isFollowed(left) && right.isAscii()) {
      return new EncodedPair(left, right.as(left.decoding().charset(), Basis.BYTES));
    }
    return this;
  }

  private static boolean isFollowed(EncodedSide side) {
    Basis basis = side.decoding().basis();
    return !side.decoding().isWide() && (basis == Basis.GUESSED || basis == Basis.DECLARED);
  }

  private EncodedPair alike(Work work) {
    boolean oneIsUnknown = left.decoding().lenient() || right.decoding().lenient();
    if (!oneIsUnknown && !keepsLines(work)) {
      return this;
    }
    List<EncodedSide> longerFirst =
        right.size() >= left.size() ? List.of(right, left) : List.of(left, right);
    for (EncodedSide side : longerFirst) {
      Charset charset = side.decoding().charset();
      if (!side.decoding().lenient()
          && Charsets.decodes(left.bytes().view(), charset, work)
          && Charsets.decodes(right.bytes().view(), charset, work)) {
        return both(charset, Basis.GUESSED);
      }
    }
    return oneIsUnknown && !keepsLines(work) ? this : both(StandardCharsets.ISO_8859_1, Basis.NONE);
  }

  private EncodedPair both(Charset charset, Basis basis) {
    return new EncodedPair(left.as(charset, basis), right.as(charset, basis));
  }

  /** Whether at least half of the lines of the shorter side that are not ASCII are on both. */
  private boolean keepsLines(Work work) {
    Set<ByteBuffer> before = lines(left.bytes().view(), work);
    Set<ByteBuffer> after = lines(right.bytes().view(), work);
    int fewer = Math.min(before.size(), after.size());
    before.retainAll(after);
    return 2 * before.size() >= fewer;
  }

  private static Set<ByteBuffer> lines(byte[] bytes, Work work) {
    Set<ByteBuffer> lines = new HashSet<>();
    int start = 0;
    boolean ascii = true;
    for (int at = 0; at < bytes.length; at++) {
      ascii &= bytes[at] >= 0;
      if (bytes[at] == '\n' || at == bytes.length - 1) {
        work.add(1L + at - start);
        if (!ascii) {
          lines.add(ByteBuffer.wrap(bytes, start, at + 1 - start));
        }
        start = at + 1;
        ascii = true;
      }
    }
    return lines;
  }
}
