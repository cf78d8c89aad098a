package dev.countersign.review;

import dev.countersign.diff.DiffOptions;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileSide;
import java.util.Optional;

/**
 * All that a comparison depends on.
 *
 * @param oldSide blob, mode and path of the old side
 * @param newSide blob, mode and path of the new side
 * @param options how it is compared
 */
record ComparisonKey(Optional<FileSide> oldSide, Optional<FileSide> newSide, DiffOptions options) {
  static ComparisonKey of(FileChange change, DiffOptions options) {
    return new ComparisonKey(change.oldSide(), change.newSide(), options);
  }
}
