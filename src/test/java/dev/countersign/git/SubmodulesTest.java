package dev.countersign.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stock git makes the submodule. */
class SubmodulesTest {
  private static final RepoPath LIB = RepoPath.of("third/lib");

  @TempDir Path dir;
  private StockGit lib;
  private StockGit git;
  private String first;
  private String last;

  @BeforeEach
  void repositories() {
    lib = StockGit.init(dir.resolve("lib"));
    first = lib.write("a", "1\n").commit("one");
    lib.write("a", "2\n").commit("two");
    last = lib.write("a", "3\n").commit("three");
    git = StockGit.init(dir.resolve("work"));
    git.run(
        "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../lib", "third/lib");
    git.commitIndex("with a submodule");
  }

  @Test
  void the_repository_of_a_submodule_is_found_by_its_path() {
    try (GitRepository repository = GitRepository.open(dir.resolve("work"));
        GitRepository found = repository.submodule(head(repository), LIB).orElseThrow()) {
      CommitSpan span = found.commits(new Oid(first), new Oid(last), 1, Progress.none());
      assertThat(span.count()).isEqualTo(2);
      assertThat(span.first()).singleElement().extracting(c -> c.subject()).isEqualTo("three");
      assertThat(found.commits(new Oid(last), new Oid(first), 9, Progress.none()).count()).isZero();
    }
  }

  @Test
  void another_path_has_none_and_a_bare_clone_keeps_none() {
    git.run("clone", "-q", "--bare", ".", "../bare.git");
    try (GitRepository repository = GitRepository.open(dir.resolve("work"));
        GitRepository bare = GitRepository.open(dir.resolve("bare.git"))) {
      assertThat(repository.submodule(head(repository), RepoPath.of("third"))).isEmpty();
      assertThat(bare.submodule(bare.resolve("HEAD"), LIB)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../lib/.git",
        "..",
        ".",
        "x/../../..",
        "/etc",
        "a//b",
        "a\\\\..\\\\..",
        "C:/x",
        "",
        "gone"
      })
  void no_name_leads_out_of_the_folder_of_submodules(String name) {
    String head = gitmodules("[submodule \"" + name + "\"]\n\tpath = third/lib\n");
    assertThat(found(head)).isEmpty();
  }

  @Test
  void a_link_in_the_folder_of_submodules_leads_nowhere_else() throws IOException {
    Files.createSymbolicLink(
        dir.resolve("work/.git/modules/sly"), dir.resolve("lib/.git").toAbsolutePath());
    assertThat(found(gitmodules("[submodule \"sly\"]\n\tpath = third/lib\n"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[submodule",
        "[include]\n\tpath = /dev/zero\n",
        "[submodule \"third/lib\"]\n\tpath = elsewhere\n",
        "[submodule \"third/lib\"]\n\tpath\n",
        ""
      })
  void a_damaged_file_of_submodules_names_none(String text) {
    assertThat(found(gitmodules(text))).isEmpty();
  }

  @Test
  void a_file_of_submodules_that_is_a_link_is_not_followed() throws IOException {
    Files.delete(dir.resolve("work/.gitmodules"));
    Files.createSymbolicLink(dir.resolve("work/.gitmodules"), Path.of("other"));
    git.run("add", "-A");
    assertThat(found(git.commitIndex("link"))).isEmpty();
  }

  private String gitmodules(String text) {
    return git.write(".gitmodules", text).commit("other names");
  }

  private Optional<Path> found(String commit) {
    try (GitRepository repository = GitRepository.open(dir.resolve("work"))) {
      return repository
          .submodule(new Oid(commit), LIB)
          .map(found -> {
            found.close();
            return found.directory();
          });
    }
  }

  private static Oid head(GitRepository repository) {
    return repository.resolve("HEAD");
  }
}
