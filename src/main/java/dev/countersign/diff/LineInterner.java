package dev.countersign.diff;

import dev.countersign.diff.DiffOptions.Whitespace;
import dev.countersign.model.Progress;
import java.util.Arrays;

/** Gives equal lines equal small numbers, in the order of their first appearance. */
final class LineInterner {
  private static final int SMALLEST_TABLE = 1 << 10;
  private static final int EMPTY = -1;
  private final LineHash lineHash = LineHash.random();
  private final Whitespace whitespace;
  private final Work work;
  private int[] table = new int[SMALLEST_TABLE];
  private long[] hashes = new long[SMALLEST_TABLE / 2];
  private LineKeys[] owners = new LineKeys[SMALLEST_TABLE / 2];
  private int[] lines = new int[SMALLEST_TABLE / 2];
  private int next;

  /**
   * For both sides of one comparison.
   *
   * @param whitespace which white space makes lines differ
   * @param progress asked every few thousand bytes whether to go on
   */
  LineInterner(Whitespace whitespace, Progress progress) {
    this.whitespace = whitespace;
    work = new Work(Long.MAX_VALUE, progress);
    Arrays.fill(table, EMPTY);
  }

  /** How many numbers were given. */
  int distinct() {
    return next;
  }

  /**
   * The numbers of all lines.
   *
   * @param lines the lines
   * @param dialect lines with bytes above 127 are equal only within one dialect, because the same
   *     bytes mean other characters in another
   */
  int[] intern(RawLines lines, int dialect) {
    LineKeys keys = LineKeys.of(lines, whitespace, dialect, work);
    int[] result = new int[lines.count()];
    for (int i = 0; i < result.length; i++) {
      work.add(1 + keys.length(i));
      result[i] = id(keys, i);
    }
    return result;
  }

  private int id(LineKeys keys, int line) {
    long hash = lineHash.of(keys.bytes(), keys.start(line), keys.end(line));
    int slot = slot(hash);
    while (table[slot] != EMPTY) {
      int known = table[slot];
      if (hashes[known] == hash && owners[known].isSame(lines[known], keys, line)) {
        return known;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    if (2 * (next + 1) > table.length) {
      grow();
      slot = freeSlot(hash);
    }
    table[slot] = next;
    hashes[next] = hash;
    owners[next] = keys;
    lines[next] = line;
    return next++;
  }

  private void grow() {
    int capacity = table.length;
    hashes = Arrays.copyOf(hashes, capacity);
    owners = Arrays.copyOf(owners, capacity);
    lines = Arrays.copyOf(lines, capacity);
    table = new int[2 * capacity];
    Arrays.fill(table, EMPTY);
    for (int id = 0; id < next; id++) {
      table[freeSlot(hashes[id])] = id;
    }
  }

  private int freeSlot(long hash) {
    int slot = slot(hash);
    while (table[slot] != EMPTY) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private int slot(long hash) {
    return (int) hash & (table.length - 1);
  }
}
