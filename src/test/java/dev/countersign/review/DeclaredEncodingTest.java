package dev.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.diff.DiffOptions;
import dev.countersign.diff.Notice;
import dev.countersign.diff.TextComparison;
import dev.countersign.git.GitRepository;
import dev.countersign.git.StockGit;
import dev.countersign.model.Progress;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who decides how a file reads: the target, never the author of the change. */
class DeclaredEncodingTest {
  private static final Charset EUC_JP = Charset.forName("EUC-JP");
  private static final String DECLARED =
      "The new side is read as EUC-JP, as .gitattributes declares: EUC-JP (encoding).";

  @TempDir Path folder;

  @Test
  void the_target_declares_and_head_does_not() {
    StockGit git = StockGit.init(folder);
    git.write(".gitattributes", "*.conf encoding=EUC-JP\n").commit("base");
    git.run("checkout", "-q", "-b", "topic");
    git.write(".gitattributes", "*.conf encoding=Big5\n*.txt encoding=Big5\n");
    git.write("a.conf", "# 合計\n".getBytes(EUC_JP)).write("b.txt", "# 合計\n".getBytes(EUC_JP));
    git.commit("change");
    assertThat(notices("a.conf")).extracting(Notice::sentence).contains(DECLARED);
    assertThat(notices("b.txt")).extracting(Notice::code).doesNotContain("charset-declared");
  }

  private List<Notice> notices(String path) {
    OpenRequest request =
        new OpenRequest(
            folder, Optional.of("main"), RangeSpec.between("main", "topic"), Optional.empty());
    try (GitRepository git = GitRepository.open(folder)) {
      ReviewRange range = ReviewRange.read(git, request, Progress.none());
      ReviewFile file =
          range.files().stream()
              .filter(it -> it.change().path().toString().equals(path))
              .findFirst()
              .orElseThrow();
      return ((TextComparison) range.compare(file, DiffOptions.EXACT, Progress.none())).notices();
    }
  }
}
