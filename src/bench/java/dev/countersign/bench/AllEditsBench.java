package dev.countersign.bench;

import dev.countersign.git.GitRepository;
import dev.countersign.model.Progress;
import dev.countersign.review.CommitPair;
import dev.countersign.review.PatchExport;
import dev.countersign.review.RangeSpec;
import java.util.List;

/** All edits of a range against {@code git diff --numstat}. */
final class AllEditsBench implements Measurement {
  private static final double MOST = 0.5;

  @Override
  public void run(Workplace place, Table table) {
    place.ranges().forEach(range -> measure(range, table));
  }

  private static void measure(GitRange range, Table table) {
    try (GitRepository git = GitRepository.open(range.repository())) {
      RangeSpec spec = RangeSpec.parse(range.base() + ".." + range.head());
      PatchExport export = new PatchExport(git, CommitPair.resolve(git, spec), List.of());
      Timing.Pair time =
          Timing.interleaved(
              () -> export.stat(Progress.none()), () -> range.diff("--numstat", "-M"));
      long lines =
          export.stat(Progress.none()).stream()
              .mapToLong(file -> file.counts().added() + file.counts().deleted())
              .sum();
      table.against("all edits, " + range.name(), time, MOST, lines + " lines added and deleted");
    }
  }
}
