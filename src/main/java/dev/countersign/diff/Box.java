package dev.countersign.diff;

/**
 * A part of two sequences: {@code [left, leftEnd)} of the one against {@code [right, rightEnd)} of
 * the other.
 */
record Box(int left, int leftEnd, int right, int rightEnd) {
  int height() {
    return leftEnd - left;
  }

  int width() {
    return rightEnd - right;
  }

  boolean isFlat() {
    return height() == 0 || width() == 0;
  }

  /** Without the elements that are equal at both starts and at both ends. */
  Box trimmed(int[] a, int[] b) {
    int l = left;
    int r = right;
    int le = leftEnd;
    int re = rightEnd;
    while (l < le && r < re && a[l] == b[r]) {
      l++;
      r++;
    }
    while (l < le && r < re && a[le - 1] == b[re - 1]) {
      le--;
      re--;
    }
    return new Box(l, le, r, re);
  }
}
