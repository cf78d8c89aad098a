package dev.countersign.git;

/** How many bytes each old file shares with one added file. Used again for the next. */
final class Overlap {
  private final long[] common;
  private final int[] touched;
  private int size;

  Overlap(int sources) {
    common = new long[sources];
    touched = new int[sources];
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      common[touched[i]] = 0;
    }
    size = 0;
  }

  /** Adds a positive number of shared bytes. */
  void add(int source, int bytes) {
    if (common[source] == 0) {
      touched[size++] = source;
    }
    common[source] += bytes;
  }

  long common(int source) {
    return common[source];
  }

  /** How many old files share anything. */
  int size() {
    return size;
  }

  /** One of those that share anything, which are in no order. */
  int source(int i) {
    return touched[i];
  }
}
