package dev.countersign.desktop.workbench;

/**
 * How many files of some are reviewed.
 *
 * @param reviewed those that are
 * @param total all of them
 */
record Tally(int reviewed, int total) {
  static final Tally NONE = new Tally(0, 0);

  Tally and(boolean isReviewed) {
    return new Tally(reviewed + (isReviewed ? 1 : 0), total + 1);
  }
}
