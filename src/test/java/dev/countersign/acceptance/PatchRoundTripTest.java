package dev.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.git.GitRepository;
import dev.countersign.model.Progress;
import dev.countersign.review.CommitPair;
import dev.countersign.review.PatchExport;
import dev.countersign.review.RangeSpec;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write of any two commits, stock git makes the second tree of from the first. */
class PatchRoundTripTest {
  private static final int COMMITS = 16;

  /** Every one of these stands in the patches of every history, or the histories are too tame. */
  private static final List<String> SEEN =
      List.of(
          "GIT binary patch",
          "\n\\ No newline at end of file",
          "\nold mode 100644\nnew mode 100755",
          "\nold mode 100755\nnew mode 100644",
          "\nnew file mode 120000",
          "\ndeleted file mode 120000",
          "\nnew file mode 160000",
          "\n-Subproject commit ",
          "diff --git \"a/",
          "\\377",
          "..e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
          "\r\n");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void git_apply_makes_heads_tree_of_any_pair_of_commits(long seed, @TempDir Path folder)
      throws Exception {
    StockGit git = StockGit.initBare(folder.resolve("repo"));
    git.feed(new RandomHistory(seed).commits(COMMITS), "fast-import", "--quiet", "--force");
    StringBuilder all = new StringBuilder();
    Random random = new Random(seed);
    for (int i = 0; i < COMMITS - 1; i++) {
      all.append(roundTrip(git, folder, "c" + i, "c" + (i + 1)));
      all.append(
          roundTrip(git, folder, "c" + random.nextInt(COMMITS), "c" + random.nextInt(COMMITS)));
    }
    assertThat(SEEN).allMatch(part -> all.indexOf(part) >= 0);
  }

  /** The patch, after git has made the right tree with it. */
  private static String roundTrip(StockGit git, Path folder, String from, String to)
      throws Exception {
    byte[] patch = patch(git.folder(), from + ".." + to);
    StockGit staged = git.withIndex(folder.resolve(from + to + ".index"));
    staged.run("read-tree", from);
    if (patch.length > 0) {
      staged.feed(patch, "apply", "--cached", "--whitespace=nowarn", "-");
    }
    assertThat(staged.run("write-tree", "--missing-ok"))
        .as("%s..%s", from, to)
        .isEqualTo(git.run("rev-parse", to + "^{tree}"));
    return new String(patch, StandardCharsets.ISO_8859_1);
  }

  private static byte[] patch(Path repository, String range) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GitRepository git = GitRepository.open(repository)) {
      CommitPair pair = CommitPair.resolve(git, RangeSpec.parse(range));
      new PatchExport(git, pair, List.of()).writePatch(out, Progress.none());
    }
    return out.toByteArray();
  }
}
