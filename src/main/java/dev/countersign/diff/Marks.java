package dev.countersign.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which elements of two sequences are not common. What is unmarked pairs up in order. */
final class Marks {
  private final boolean[] left;
  private final boolean[] right;

  Marks(int leftSize, int rightSize) {
    left = new boolean[leftSize];
    right = new boolean[rightSize];
  }

  void markLeft(int start, int end) {
    Arrays.fill(left, start, end, true);
  }

  void markRight(int start, int end) {
    Arrays.fill(right, start, end, true);
  }

  /** How many elements are marked on both sides. */
  int count() {
    return count(left) + count(right);
  }

  private static int count(boolean[] marked) {
    int count = 0;
    for (boolean one : marked) {
      count += one ? 1 : 0;
    }
    return count;
  }

  /**
   * Marks in {@code outer} all of a box but what is unmarked here.
   *
   * @param box the part of {@code outer}
   * @param leftAt where in {@code outer} our left elements are
   * @param rightAt where in {@code outer} our right elements are
   */
  void copyInto(Marks outer, Box box, int[] leftAt, int[] rightAt) {
    outer.markLeft(box.left(), box.leftEnd());
    outer.markRight(box.right(), box.rightEnd());
    for (int i = 0; i < left.length; i++) {
      outer.left[leftAt[i]] = left[i];
    }
    for (int j = 0; j < right.length; j++) {
      outer.right[rightAt[j]] = right[j];
    }
  }

  /** The maximal runs of marked elements, from the start. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < left.length || j < right.length) {
      int i0 = i;
      int j0 = j;
      while (i < left.length && left[i]) {
        i++;
      }
      while (j < right.length && right[j]) {
        j++;
      }
      if (i > i0 || j > j0) {
        changes.add(new Change(type(i - i0, j - j0), i0, i, j0, j));
      } else {
        i++;
        j++;
      }
    }
    return changes;
  }

  static DeltaType type(int deleted, int inserted) {
    if (inserted == 0) {
      return DeltaType.DELETE;
    }
    return deleted == 0 ? DeltaType.INSERT : DeltaType.CHANGE;
  }
}
