package dev.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.diff.LineCounts;
import dev.countersign.git.GitRepository;
import dev.countersign.model.FileSide;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import dev.countersign.review.CommitPair;
import dev.countersign.review.PatchExport;
import dev.countersign.review.PatchExport.FileCounts;
import dev.countersign.review.RangeSpec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our counts of a file against git's, wherever both pair the same two paths. */
class StatAgainstGitTest {
  private static final int COMMITS = 10;

  /** Two paths as Latin-1, the old one first; the same path twice where there is no rename. */
  private record Pair(String before, String after) {}

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void same_binaries_same_net_counts_and_no_larger_scripts(long seed, @TempDir Path folder)
      throws Exception {
    StockGit git = StockGit.initBare(folder);
    git.feed(new RandomHistory(seed).commits(COMMITS), "fast-import", "--quiet", "--force");
    long ours = 0;
    long theirs = 0;
    int compared = 0;
    int found = 0;
    for (int i = 1; i < COMMITS; i++) {
      Map<Pair, LineCounts> judge = byGit(git, "c" + (i - 1), "c" + i);
      for (FileCounts file : stat(folder, "c" + (i - 1) + "..c" + i)) {
        found++;
        LineCounts expected = judge.get(pair(file));
        if (expected != null) {
          LineCounts counts = file.counts();
          assertThat(counts.binary()).as("%s", file.change()).isEqualTo(expected.binary());
          assertThat(counts.added() - counts.deleted())
              .as("%s", file.change())
              .isEqualTo(expected.added() - expected.deleted());
          compared++;
          ours += counts.added() + counts.deleted();
          theirs += expected.added() + expected.deleted();
        }
      }
    }
    assertThat(compared).isGreaterThan(found * 3 / 4).isGreaterThan(50);
    assertThat(ours).isLessThanOrEqualTo(theirs * 105 / 100);
  }

  private static List<FileCounts> stat(Path repository, String range) {
    try (GitRepository git = GitRepository.open(repository)) {
      CommitPair pair = CommitPair.resolve(git, RangeSpec.parse(range));
      return new PatchExport(git, pair, List.of()).stat(Progress.none());
    }
  }

  private static Map<Pair, LineCounts> byGit(StockGit git, String from, String to)
      throws Exception {
    Map<Pair, LineCounts> all = new HashMap<>();
    String output = git.run("diff", "--numstat", "-z", "-M", from, to);
    if (output.isEmpty()) {
      return all;
    }
    String[] fields = output.split("\0");
    for (int i = 0; i < fields.length; i++) {
      String[] counts = fields[i].split("\t", 3);
      boolean renamed = counts[2].isEmpty();
      Pair pair = renamed ? new Pair(fields[i + 1], fields[i + 2]) : new Pair(counts[2], counts[2]);
      i += renamed ? 2 : 0;
      all.put(
          pair,
          counts[0].equals("-")
              ? new LineCounts(0, 0, true)
              : new LineCounts(Integer.parseInt(counts[0]), Integer.parseInt(counts[1]), false));
    }
    return all;
  }

  private static Pair pair(FileCounts file) {
    RepoPath after = file.change().path();
    RepoPath before = file.change().oldSide().map(FileSide::path).orElse(after);
    return new Pair(latin(before), latin(after));
  }

  private static String latin(RepoPath path) {
    return new String(path.bytes(), StandardCharsets.ISO_8859_1);
  }
}
