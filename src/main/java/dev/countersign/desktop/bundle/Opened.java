package dev.countersign.desktop.bundle;

import dev.countersign.diff.PatchApplier;
import dev.countersign.diff.PatchReading;
import dev.countersign.diff.PatchedFile;
import dev.countersign.evidence.EvidenceContents;
import dev.countersign.evidence.EvidenceNames;
import dev.countersign.evidence.PathRow;
import dev.countersign.model.RepoPath;
import dev.countersign.policy.Classification;
import dev.countersign.policy.Classifier;
import dev.countersign.policy.PolicyInForce;
import dev.countersign.policy.Registry;
import dev.countersign.review.BundleInspection;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bundle that was opened and checked.
 *
 * @param inspection what checking it gave
 * @param repository the auditor's clone that it was checked with
 * @param files its files, most dangerous first
 */
record Opened(BundleInspection inspection, Optional<Path> repository, List<BundleFile> files) {
  /** Reads the files out of what was checked; takes as long as reading the diff. */
  static Opened of(BundleInspection inspection, Optional<Path> repository) {
    return new Opened(
        inspection, repository, inspection.contents().map(Opened::files).orElse(List.of()));
  }

  private static List<BundleFile> files(EvidenceContents contents) {
    Map<RepoPath, PatchedFile> patches = new HashMap<>();
    contents
        .tree()
        .file(EvidenceNames.DIFF)
        .map(PatchApplier::read)
        .ifPresent(reading -> {
          if (reading instanceof PatchReading.Sections sections) {
            sections.files().forEach(file -> patches.put(file.path(), file));
          }
        });
    Classifier classifier =
        new Classifier(contents.policy().map(PolicyInForce::registry).orElse(Registry.EMPTY));
    return contents.paths().stream()
        .map(PathRow::change)
        .map(classifier::classify)
        .map(what -> new BundleFile(what, Optional.ofNullable(patches.get(what.file().path()))))
        .sorted(
            Comparator.comparing(BundleFile::classification, Classification.MOST_DANGEROUS_FIRST))
        .toList();
  }
}
