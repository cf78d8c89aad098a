package dev.countersign.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sets the lines of the two sides of one block against each other: similar lines face each other in
 * order, and what is left over between them line by line.
 */
final class LinePairs {
  private static final int MOST_CELLS = 20_000;
  private static final int PROBE = 500;
  private static final int LEAST_PERCENT = 40;
  private int cellsLeft;

  /**
   * For one file.
   *
   * @param cells how many pairs of lines may be looked at in all
   */
  LinePairs(int cells) {
    cellsLeft = cells;
  }

  /**
   * A line of the old side and one of the new; -1 for none.
   *
   * @param left index on the old side
   * @param right index on the new side
   */
  record Pair(int left, int right) {}

  /** Every line of the block exactly once, in order on both sides. */
  List<Pair> pairs(List<String> left, List<String> right, Box box) {
    List<Pair> pairs = new ArrayList<>();
    int i = box.left();
    int j = box.right();
    for (Pair anchor : anchors(left, right, box)) {
      fill(pairs, i, anchor.left(), j, anchor.right());
      pairs.add(anchor);
      i = anchor.left() + 1;
      j = anchor.right() + 1;
    }
    fill(pairs, i, box.leftEnd(), j, box.rightEnd());
    return pairs;
  }

  private static void fill(List<Pair> pairs, int i, int iEnd, int j, int jEnd) {
    while (i < iEnd || j < jEnd) {
      pairs.add(new Pair(i < iEnd ? i++ : -1, j < jEnd ? j++ : -1));
    }
  }

  private List<Pair> anchors(List<String> left, List<String> right, Box box) {
    long cells = (long) box.height() * box.width();
    if (cells < 2 || cells > Math.min(MOST_CELLS, cellsLeft)) {
      return List.of();
    }
    cellsLeft -= (int) cells;
    int[][] a = words(left, box.left(), box.leftEnd());
    int[][] b = words(right, box.right(), box.rightEnd());
    int[][] alike = new int[a.length][b.length];
    int[][] best = new int[a.length + 1][b.length + 1];
    for (int i = a.length - 1; i >= 0; i--) {
      for (int j = b.length - 1; j >= 0; j--) {
        alike[i][j] = similarity(a[i], b[j]);
        int paired = alike[i][j] < LEAST_PERCENT ? 0 : alike[i][j] + best[i + 1][j + 1];
        best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    List<Pair> anchors = new ArrayList<>();
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (alike[i][j] >= LEAST_PERCENT && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
        anchors.add(new Pair(box.left() + i++, box.right() + j++));
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return anchors;
  }

  private static int[][] words(List<String> lines, int start, int end) {
    int[][] words = new int[end - start][];
    for (int i = start; i < end; i++) {
      String line = lines.get(i);
      Tokens tokens = Tokens.of(line.length() > PROBE ? line.substring(0, PROBE) : line);
      int[] hashes = new int[tokens.count()];
      int count = 0;
      for (int t = 0; t < tokens.count(); t++) {
        if (!tokens.text(t).isBlank()) {
          hashes[count++] = tokens.text(t).hashCode();
        }
      }
      words[i - start] = Arrays.copyOf(hashes, count);
      Arrays.sort(words[i - start]);
    }
    return words;
  }

  /** Twice the common tokens in per cent of all. */
  private static int similarity(int[] a, int[] b) {
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return a.length + b.length == 0 ? 0 : 200 * common / (a.length + b.length);
  }
}
