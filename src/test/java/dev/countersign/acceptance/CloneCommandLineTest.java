package dev.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code clone}, judged by stock git. */
class CloneCommandLineTest {
  @TempDir Path folder;
  private StockGit git;
  private Path copy;

  @BeforeEach
  void repository() throws Exception {
    git = StockGit.init(folder.resolve("work"));
    git.file("a.txt", "one\r\n").file("folder/b.txt", "two\n").commit("first");
    git.run("tag", "v1");
    git.run("branch", "topic");
    copy = folder.resolve("copy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "file://%s", "%s/.git"})
  void a_clone_is_whole_and_clean_to_stock_git(String url) throws Exception {
    CommandLineRun run = CommandLineRun.of("clone", url.formatted(git.folder()), copy.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    StockGit made = StockGit.at(copy);
    assertThat(made.run("status", "--porcelain")).isEmpty();
    assertThat(made.run("fsck", "--strict")).isEmpty();
    assertThat(made.run("rev-parse", "HEAD", "v1", "origin/topic"))
        .isEqualTo(git.run("rev-parse", "HEAD", "v1", "topic"));
    assertThat(Files.readString(copy.resolve("a.txt"))).isEqualTo("one\r\n");
  }

  @Test
  void a_bare_clone_has_no_work_tree() throws Exception {
    CommandLineRun run =
        CommandLineRun.of("clone", "--bare", git.folder().toString(), copy.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(StockGit.at(copy).run("rev-parse", "--is-bare-repository")).isEqualTo("true");
  }

  @Test
  void a_folder_with_something_in_it_is_left_as_it_was() throws Exception {
    Files.createDirectories(copy);
    Files.writeString(copy.resolve("mine"), "x");
    CommandLineRun run = CommandLineRun.of("clone", git.folder().toString(), copy.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(copy.toFile().list()).containsExactly("mine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s/nowhere",
        "http://127.0.0.1:1/shop.git",
        "ext::touch %s/ran",
        "git://127.0.0.1/x",
        "--upload-pack=touch %s/ran"
      })
  void what_cannot_be_cloned_is_said_and_leaves_nothing(String url) {
    CommandLineRun run = CommandLineRun.of("clone", url.formatted(folder), copy.toString());
    assertThat(run.exit()).as(run.err()).isBetween(2, 3);
    assertThat(run.err()).isNotBlank().doesNotContain("Exception");
    assertThat(copy).doesNotExist();
    assertThat(folder.resolve("ran")).doesNotExist();
  }
}
