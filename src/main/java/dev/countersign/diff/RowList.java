package dev.countersign.diff;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The rows of a comparison. Those of hunks are kept; a stretch of context is kept as two line
 * numbers, and its rows are made when somebody asks for them: most rows of most files are context,
 * and a row takes more memory than a short line. Unmodifiable; safe to use from any thread.
 */
final class RowList extends AbstractList<Row> implements RandomAccess {
  private static final int OF_HUNK = -1;

  private final List<Row> kept;
  private final int[] starts;
  private final int[] lefts;
  private final int[] rights;
  private final int size;

  private RowList(List<Row> kept, int[] starts, int[] lefts, int[] rights, int size) {
    this.kept = kept;
    this.starts = starts;
    this.lefts = lefts;
    this.rights = rights;
    this.size = size;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Row get(int index) {
    Objects.checkIndex(index, size);
    int found = Arrays.binarySearch(starts, index);
    int stretch = found >= 0 ? found : -found - 2;
    int by = index - starts[stretch];
    return lefts[stretch] == OF_HUNK
        ? kept.get(rights[stretch] + by)
        : new Row(
            Row.Kind.CONTEXT, lefts[stretch] + by, rights[stretch] + by, -1, List.of(), List.of());
  }

  /** Takes rows from top to bottom. For one thread. */
  static final class Builder {
    private final List<Row> kept = new ArrayList<>();
    private final IntList starts = new IntList();
    private final IntList lefts = new IntList();
    private final IntList rights = new IntList();
    private int size;
    private boolean inHunk;

    int size() {
      return size;
    }

    /** A row of a hunk. */
    void add(Row row) {
      if (!inHunk) {
        stretch(OF_HUNK, kept.size());
        inHunk = true;
      }
      kept.add(row);
      size++;
    }

    /** So many lines that are the same on both sides. */
    void context(int left, int right, int count) {
      if (count > 0) {
        stretch(left, right);
        inHunk = false;
        size += count;
      }
    }

    private void stretch(int left, int right) {
      starts.add(size);
      lefts.add(left);
      rights.add(right);
    }

    RowList build() {
      return new RowList(
          List.copyOf(kept), starts.toArray(), lefts.toArray(), rights.toArray(), size);
    }
  }
}
