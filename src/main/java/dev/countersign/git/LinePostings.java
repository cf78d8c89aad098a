package dev.countersign.git;

import java.util.Arrays;

/**
 * For every line of the old files, which of them have it, by size: what finds similar files at
 * once. Takes twelve bytes for each line of each file, and a table of twice as many slots as lines.
 */
final class LinePostings {
  private static final int ABSENT = -1;

  private final int[] table;
  private final int[] keys;
  private final int[] starts;
  private final int[] files;
  private final int[] counts;
  private final long[] sizes;

  LinePostings(ContentSignature[] sources) {
    sizes = Arrays.stream(sources).mapToLong(ContentSignature::size).toArray();
    int[] order = order();
    int total = Arrays.stream(sources).mapToInt(ContentSignature::pieces).sum();
    table = new int[Integer.highestOneBit(Math.max(1, total)) << 2];
    int[] distinct = new int[total];
    int[] lineOf = new int[total];
    int[] lengths = new int[total + 1];
    int lines = 0;
    int n = 0;
    for (int s : order) {
      for (int i = 0; i < sources[s].pieces(); i++) {
        int key = sources[s].key(i);
        int slot = key & (table.length - 1);
        while (table[slot] != 0 && distinct[table[slot] - 1] != key) {
          slot = (slot + 1) & (table.length - 1);
        }
        if (table[slot] == 0) {
          distinct[lines++] = key;
          table[slot] = lines;
        }
        lineOf[n] = table[slot] - 1;
        lengths[lineOf[n++]]++;
      }
    }
    keys = Arrays.copyOf(distinct, lines);
    starts = starts(lengths, lines);
    files = new int[total];
    counts = new int[total];
    fill(sources, order, lineOf);
  }

  private int[] order() {
    long[] order = new long[sizes.length];
    for (int s = 0; s < order.length; s++) {
      order[s] = (sizes[s] << Integer.SIZE) | s;
    }
    Arrays.sort(order);
    return Arrays.stream(order).mapToInt(key -> (int) key).toArray();
  }

  private static int[] starts(int[] lengths, int lines) {
    int[] starts = new int[lines + 1];
    for (int line = 0; line < lines; line++) {
      starts[line + 1] = starts[line] + lengths[line];
    }
    return starts;
  }

  private void fill(ContentSignature[] sources, int[] order, int[] lineOf) {
    int[] next = starts.clone();
    int n = 0;
    for (int s : order) {
      for (int i = 0; i < sources[s].pieces(); i++) {
        int at = next[lineOf[n++]]++;
        files[at] = s;
        counts[at] = sources[s].count(i);
      }
    }
  }

  /** The number of the line, or a negative number where no old file has it. */
  int find(int key) {
    int slot = key & (table.length - 1);
    while (table[slot] != 0) {
      if (keys[table[slot] - 1] == key) {
        return table[slot] - 1;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return ABSENT;
  }

  /** The size of an old file, in bytes. */
  long size(int source) {
    return sizes[source];
  }

  /** Where in the postings the old files of at least {@code size} bytes with the line begin. */
  int from(int line, long size) {
    int low = starts[line];
    int high = starts[line + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sizes[files[middle]] < size) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Adds, for each old file in this part of the postings, the bytes it shares. */
  void share(int from, int to, int count, Overlap overlap) {
    for (int i = from; i < to; i++) {
      overlap.add(files[i], Math.min(count, counts[i]));
    }
  }
}
