package dev.countersign.desktop.workbench;

/**
 * How much of a file is marked as reviewed.
 *
 * @param known whether the file has been compared yet; without that its units are not known
 * @param marked units that are marked
 * @param total all of its units
 */
record FileProgress(boolean known, int marked, int total) {
  static final FileProgress UNKNOWN = new FileProgress(false, 0, 0);

  boolean reviewed() {
    return known && marked == total;
  }

  boolean begun() {
    return known && marked > 0 && marked < total;
  }
}
