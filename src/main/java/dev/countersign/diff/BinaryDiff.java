package dev.countersign.diff;

import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Compares two contents as bytes. */
final class BinaryDiff {
  private static final int PIECE = 1 << 20;
  private static final int ROW = 16;
  private static final int ROWS_BEFORE = 2;
  private static final int ROWS = 8;

  private BinaryDiff() {}

  static BinaryComparison compare(
      Optional<byte[]> left, Optional<byte[]> right, List<Notice> notices, Progress progress) {
    Work work = new Work(Long.MAX_VALUE, progress);
    long first =
        left.isPresent() && right.isPresent() ? mismatch(left.get(), right.get(), work) : -1;
    int around = (int) Math.max(0, first / ROW - ROWS_BEFORE) * ROW;
    return new BinaryComparison(
        left.map(bytes -> content(bytes, around, work)),
        right.map(bytes -> content(bytes, around, work)),
        first,
        notices);
  }

  private static int mismatch(byte[] left, byte[] right, Work work) {
    int both = Math.min(left.length, right.length);
    for (int at = 0; at < both; at += Math.min(PIECE, both - at)) {
      int length = Math.min(PIECE, both - at);
      work.add(length);
      int found = Arrays.mismatch(left, at, at + length, right, at, at + length);
      if (found >= 0) {
        return at + found;
      }
    }
    return left.length == right.length ? -1 : both;
  }

  private static BinaryComparison.Content content(byte[] bytes, int from, Work work) {
    List<String> excerpt = new ArrayList<>();
    for (int at = from; at < bytes.length && excerpt.size() < ROWS; at += ROW) {
      excerpt.add(row(bytes, at));
    }
    return new BinaryComparison.Content(
        bytes.length, PacedDigest.of(bytes, work), List.copyOf(excerpt));
  }

  private static String row(byte[] bytes, int at) {
    StringBuilder hex = new StringBuilder();
    StringBuilder ink = new StringBuilder();
    for (int i = 0; i < ROW; i++) {
      hex.append(i % 8 == 0 ? " " : "");
      if (at + i < bytes.length) {
        byte b = bytes[at + i];
        hex.append(String.format(" %02x", b & 0xff));
        ink.append(b >= 0x20 && b < 0x7f ? (char) b : '.');
      } else {
        hex.append("   ");
      }
    }
    return String.format("%08x%s  |%s|", at, hex, ink);
  }
}
