package dev.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.diff.LineCounts;
import dev.countersign.git.ChangeSetOptions;
import dev.countersign.git.GitRepository;
import dev.countersign.git.StockGit;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileChange;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.review.PatchExport.FileCounts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files counted together have the counts of each file alone, however little is held in memory and
 * whatever was read of them before.
 */
class EditCountsTest {
  private static final String TEXT = "one\ntwo\nthree\nfour\nfive\nsix\n";

  @TempDir Path folder;

  @Test
  void counted_together_as_alone() {
    try (Workstation workstation = Workstation.open(folder.resolve("store"), Clock.systemUTC())) {
      Sample sample = SampleChange.create(folder.resolve("sample"), workstation, Progress.none());
      try (OpenChange change = workstation.open(sample.request(), Progress.none())) {
        GitRepository git = change.content().git();
        List<FileChange> files = change.content().changeSet().files();
        assertThat(alone(git, files)).anyMatch(file -> file.counts().deleted() > 0);
        for (EditCounts.Bounds bounds :
            List.of(
                EditCounts.Bounds.USUAL,
                new EditCounts.Bounds(1_000, 1 << 20),
                new EditCounts.Bounds(1 << 20, 1_000),
                new EditCounts.Bounds(0, 0))) {
          KnownBlobs none = new KnownBlobs(0);
          assertThat(new EditCounts(git, files, none, bounds, Progress.none()).all())
              .isEqualTo(alone(git, files));
        }
      }
    }
  }

  @Test
  void counted_from_what_the_search_for_renamed_files_read() throws Exception {
    String[] ends = restructured();
    try (GitRepository git = GitRepository.open(folder)) {
      for (long most : new long[] {0, TEXT.length(), 1 << 20}) {
        KnownBlobs known = new KnownBlobs(most);
        List<FileChange> files =
            git.changeSet(
                    new Oid(ends[0]),
                    new Oid(ends[1]),
                    ChangeSetOptions.forReview(),
                    known,
                    Progress.none())
                .files();
        assertThat(files)
            .extracting(FileChange::kind)
            .contains(
                ChangeKind.ADDED, ChangeKind.DELETED, ChangeKind.RENAMED, ChangeKind.MODIFIED);
        long counted =
            files.stream().filter(file -> known.counts(file, Progress.none()).isPresent()).count();
        assertThat(counted).isGreaterThanOrEqualTo(most < 1 << 20 ? 2 : 4);
        assertThat(
                new EditCounts(git, files, known, EditCounts.Bounds.USUAL, Progress.none()).all())
            .isEqualTo(alone(git, files));
      }
    }
  }

  /**
   * Edited moves of text and binary, one unedited, and what is added, deleted, edited and linked.
   */
  private String[] restructured() throws Exception {
    StockGit git = StockGit.init(folder);
    String binary = "\0" + TEXT.repeat(3);
    git.write("old/text", TEXT).write("old/binary", binary).write("old/moved", "x\n" + TEXT);
    git.write("deleted", "gone\n".repeat(8)).write("edited", TEXT);
    String base = git.commit("base");
    for (String path : List.of("old/text", "old/binary", "old/moved", "deleted")) {
      Files.delete(folder.resolve(path));
    }
    git.write("new/text", "zero\n" + TEXT).write("new/binary", binary + "more");
    git.write("new/moved", "x\n" + TEXT).write("added", "fresh\n".repeat(9)).write("edited", "1");
    git.run("add", "-A");
    git.run("update-index", "--add", "--cacheinfo", "160000," + base + ",module");
    return new String[] {base, git.commitIndex("head")};
  }

  private static List<FileCounts> alone(GitRepository git, List<FileChange> files) {
    return files.stream()
        .map(file -> {
          byte[] before = SideBytes.of(git, file.oldSide());
          byte[] after = SideBytes.of(git, file.newSide());
          return new FileCounts(file, LineCounts.of(file, before, after, Progress.none()));
        })
        .toList();
  }
}
