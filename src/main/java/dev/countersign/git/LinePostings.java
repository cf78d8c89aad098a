package dev.countersign.git;

import java.util.Arrays;

/**
 * For every line of the old files, which of them have it: what finds similar files at once. Takes
 * twelve bytes for each line of each file, and a table of twice as many slots as lines.
 */
final class LinePostings {
  private static final int ABSENT = -1;

  private final int[] table;
  private final int[] keys;
  private final int[] starts;
  private final int[] files;
  private final int[] counts;

  LinePostings(ContentSignature[] sources) {
    int total = Arrays.stream(sources).mapToInt(ContentSignature::pieces).sum();
    table = new int[Integer.highestOneBit(Math.max(1, total)) << 2];
    int[] distinct = new int[total];
    int[] lineOf = new int[total];
    int[] lengths = new int[total + 1];
    int lines = 0;
    int n = 0;
    for (ContentSignature source : sources) {
      for (int i = 0; i < source.pieces(); i++) {
        int key = source.key(i);
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
    fill(sources, lineOf);
  }

  private static int[] starts(int[] lengths, int lines) {
    int[] starts = new int[lines + 1];
    for (int line = 0; line < lines; line++) {
      starts[line + 1] = starts[line] + lengths[line];
    }
    return starts;
  }

  private void fill(ContentSignature[] sources, int[] lineOf) {
    int[] next = starts.clone();
    int n = 0;
    for (int s = 0; s < sources.length; s++) {
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

  /** How many old files have the line. */
  int length(int line) {
    return starts[line + 1] - starts[line];
  }

  /** Adds, for each old file with the line, the bytes it shares. */
  void share(int line, int count, Overlap overlap) {
    for (int i = starts[line]; i < starts[line + 1]; i++) {
      overlap.add(files[i], Math.min(count, counts[i]));
    }
  }
}
