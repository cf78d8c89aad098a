package dev.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.diff.LineCounts;
import dev.countersign.git.GitRepository;
import dev.countersign.model.FileChange;
import dev.countersign.model.Progress;
import dev.countersign.review.PatchExport.FileCounts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files counted together have the counts of each file alone, however little is held in memory. */
class EditCountsTest {
  @TempDir Path folder;

  @Test
  void counted_together_as_alone() {
    try (Workstation workstation = Workstation.open(folder.resolve("store"), Clock.systemUTC())) {
      Sample sample = SampleChange.create(folder.resolve("sample"), workstation, Progress.none());
      try (OpenChange change = workstation.open(sample.request(), Progress.none())) {
        GitRepository git = change.content().git();
        List<FileChange> files = change.content().changeSet().files();
        List<FileCounts> alone = files.stream().map(file -> alone(git, file)).toList();
        assertThat(alone).anyMatch(file -> file.counts().deleted() > 0);
        assertThat(counts(git, files, EditCounts.Bounds.USUAL)).isEqualTo(alone);
        assertThat(counts(git, files, new EditCounts.Bounds(1_000, 1 << 20))).isEqualTo(alone);
        assertThat(counts(git, files, new EditCounts.Bounds(1 << 20, 1_000))).isEqualTo(alone);
        assertThat(counts(git, files, new EditCounts.Bounds(0, 0))).isEqualTo(alone);
      }
    }
  }

  private static List<FileCounts> counts(
      GitRepository git, List<FileChange> files, EditCounts.Bounds bounds) {
    return new EditCounts(git, files, bounds, Progress.none()).all();
  }

  private static FileCounts alone(GitRepository git, FileChange file) {
    byte[] before = SideBytes.of(git, file.oldSide());
    byte[] after = SideBytes.of(git, file.newSide());
    return new FileCounts(file, LineCounts.of(file, before, after, Progress.none()));
  }
}
