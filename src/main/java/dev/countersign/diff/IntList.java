package dev.countersign.diff;

import java.util.Arrays;

/** Numbers that become more; an array as large as needed in the end. For one thread. */
final class IntList {
  private int[] values = new int[16];
  private int count;

  void add(int value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, count * 2);
    }
    values[count++] = value;
  }

  int[] toArray() {
    return Arrays.copyOf(values, count);
  }
}
