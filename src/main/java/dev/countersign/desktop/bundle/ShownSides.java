package dev.countersign.desktop.bundle;

import dev.countersign.diff.DiffEngine;
import dev.countersign.diff.DiffOptions;
import dev.countersign.diff.FileComparison;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Progress;
import dev.countersign.review.Bundles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The two sides of a file of a bundle, compared. */
final class ShownSides {
  private ShownSides() {}

  /**
   * Compares both sides: whole from the auditor's clone, or without one as far as the diff that was
   * signed tells them. Blocks.
   *
   * @return empty where there is no clone and the diff does not tell them
   * @throws dev.countersign.model.BadInput where the clone lacks a side or has other bytes for it
   */
  static Optional<FileComparison> compare(
      BundleFile file, Optional<Path> clone, Progress progress) {
    FileChange change = file.classification().file();
    return clone.isPresent() && !isSubmodule(change)
        ? Optional.of(Bundles.compare(clone.get(), change, progress))
        : file.patch().flatMap(PatchSides::of).map(sides -> compare(change, sides, progress));
  }

  private static FileComparison compare(FileChange change, PatchSides sides, Progress progress) {
    return new DiffEngine()
        .compare(
            change.oldSide(),
            sides.before(),
            change.newSide(),
            sides.after(),
            DiffOptions.EXACT,
            progress);
  }

  private static boolean isSubmodule(FileChange change) {
    return Stream.of(change.oldSide(), change.newSide())
        .flatMap(Optional::stream)
        .map(FileSide::mode)
        .anyMatch(FileMode.GITLINK::equals);
  }
}
