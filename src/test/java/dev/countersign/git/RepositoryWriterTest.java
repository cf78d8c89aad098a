package dev.countersign.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.BadInput;
import dev.countersign.model.Identity;
import dev.countersign.model.Oid;
import dev.countersign.model.RepoPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryWriterTest {
  private static final Identity ANN = new Identity("Ann Author", "ann@example.org");
  private static final Identity CARL = new Identity("Carl Committer", "carl@example.org");
  private static final Instant AT = Instant.parse("2026-11-01T10:00:00Z");

  @TempDir Path dir;

  private static CommitDraft draft(String branch, String message, FileEdit... edits) {
    return new CommitDraft(branch, List.of(edits), ANN, CARL, AT, message);
  }

  @Test
  void commits_edits_and_deletions_as_stock_git_reads_them() {
    Path folder = dir.resolve("sample");
    try (RepositoryWriter writer = RepositoryWriter.init(folder)) {
      Oid first =
          writer.commit(
              draft(
                  "main",
                  "Begin\n",
                  FileEdit.write("a/one.txt", "1\n"),
                  FileEdit.write("gone.txt", "x\n"),
                  FileEdit.write(RepoPath.of("run.sh"), new byte[] {'#', '!'}, true)));
      writer.branch("feature", first);
      writer.tag("v1", first);
      Oid second =
          writer.commit(
              draft(
                  "feature",
                  "Go on\n",
                  FileEdit.write("a/one.txt", "2\n"),
                  FileEdit.delete("gone.txt")));
      writer.checkout("main");
      StockGit git = StockGit.at(folder);
      assertThat(git.run("rev-parse", "v1", "feature^", "feature"))
          .isEqualTo(first + "\n" + first + "\n" + second);
      assertThat(git.run("diff", "--name-status", "main", "feature"))
          .isEqualTo("M\ta/one.txt\nD\tgone.txt");
      assertThat(git.run("ls-tree", "main", "run.sh")).startsWith("100755");
      assertThat(git.run("log", "-1", "--format=%an <%ae> %cn <%ce> %at %s", "feature"))
          .isEqualTo(
              "Ann Author <ann@example.org> Carl Committer <carl@example.org> "
                  + AT.getEpochSecond()
                  + " Go on");
      assertThat(git.run("status", "--porcelain")).isEmpty();
      assertThat(git.run("fsck", "--strict")).isEmpty();
      assertThat(git.run("branch", "--show-current")).isEqualTo("main");
      assertThat(Files.isExecutable(folder.resolve("run.sh"))).isTrue();
    }
  }

  @Test
  void refuses_a_folder_with_something_in_it() throws Exception {
    Files.writeString(dir.resolve("file"), "");
    assertThatThrownBy(() -> RepositoryWriter.init(dir).close())
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("not empty");
  }
}
