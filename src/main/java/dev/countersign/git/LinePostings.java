package dev.countersign.git;

import java.util.Arrays;

/** For every line of the old files, which of them have it: what finds similar files at once. */
final class LinePostings {
  private final int[] keys;
  private final int[] starts;
  private final int[] files;
  private final int[] counts;

  LinePostings(ContentSignature[] sources) {
    int total = Arrays.stream(sources).mapToInt(ContentSignature::pieces).sum();
    long[] order = new long[total];
    int[] fileOf = new int[total];
    int[] countOf = new int[total];
    int n = 0;
    for (int s = 0; s < sources.length; s++) {
      for (int i = 0; i < sources[s].pieces(); i++) {
        fileOf[n] = s;
        countOf[n] = sources[s].count(i);
        order[n] = ((long) sources[s].key(i) << 32) | n;
        n++;
      }
    }
    Arrays.parallelSort(order);
    files = new int[total];
    counts = new int[total];
    int[] distinct = new int[total];
    int[] begin = new int[total + 1];
    int k = 0;
    for (int i = 0; i < total; i++) {
      int key = (int) (order[i] >> 32);
      if (k == 0 || distinct[k - 1] != key) {
        begin[k] = i;
        distinct[k++] = key;
      }
      files[i] = fileOf[(int) order[i]];
      counts[i] = countOf[(int) order[i]];
    }
    begin[k] = total;
    keys = Arrays.copyOf(distinct, k);
    starts = Arrays.copyOf(begin, k + 1);
  }

  /** Where the line stands, or a negative number where no old file has it. */
  int find(int key) {
    return Arrays.binarySearch(keys, key);
  }

  /** How many old files have the line at {@code position}. */
  int length(int position) {
    return starts[position + 1] - starts[position];
  }

  /** Adds, for each old file with the line, the bytes it shares. */
  void share(int position, int count, Overlap overlap) {
    for (int i = starts[position]; i < starts[position + 1]; i++) {
      overlap.add(files[i], Math.min(count, counts[i]));
    }
  }
}
