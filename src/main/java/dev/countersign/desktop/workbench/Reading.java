package dev.countersign.desktop.workbench;

import dev.countersign.diff.BinaryComparison;
import dev.countersign.diff.TextComparison;
import dev.countersign.review.ReviewFile;

/** What stands in the middle of the workbench. */
sealed interface Reading {
  /** No file is selected. */
  record Nothing() implements Reading {}

  /** A file is being compared. */
  record Comparing(ReviewFile file) implements Reading {}

  /**
   * A file with lines.
   *
   * @param fromEnd whether the reader came to it from below
   */
  record Text(ReviewFile file, TextComparison comparison, boolean fromEnd) implements Reading {}

  /** A file without lines. */
  record Bytes(ReviewFile file, BinaryComparison comparison) implements Reading {}

  /** A file that cannot be shown. */
  record Failed(ReviewFile file, String sentence) implements Reading {}
}
