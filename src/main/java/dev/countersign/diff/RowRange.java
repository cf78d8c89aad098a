package dev.countersign.diff;

/**
 * Consecutive rows.
 *
 * @param first index of the first row
 * @param end index after the last row
 */
public record RowRange(int first, int end) {
  /** How many rows. */
  public int size() {
    return end - first;
  }
}
