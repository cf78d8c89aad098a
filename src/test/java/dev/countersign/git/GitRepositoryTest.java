package dev.countersign.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.BadInput;
import dev.countersign.model.Cancelled;
import dev.countersign.model.CommitInfo;
import dev.countersign.model.Identity;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A small history with a merge: stock git is the judge. */
class GitRepositoryTest {
  @TempDir Path dir;
  private Path work;
  private StockGit git;
  private String first;
  private String merge;

  @BeforeEach
  void history() {
    work = dir.resolve("work");
    git = StockGit.init(work);
    first = git.write("a/b/deep.txt", "1\n").write("top.txt", "t\n").commit("first");
    git.run("tag", "-a", "-m", "annotated", "v1");
    git.run("checkout", "-q", "-b", "feature");
    git.write("feature.txt", "f\n").commit("on feature");
    git.run("checkout", "-q", "main");
    git.write("main.txt", "m\n").commit("on main");
    git.run("merge", "-q", "--no-ff", "-m", "merge feature", "feature");
    merge = git.run("rev-parse", "HEAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"work", "work/a/b", "work/.git"})
  void opens_from_anywhere_inside(String folder) {
    try (GitRepository repository = GitRepository.open(dir.resolve(folder))) {
      assertThat(repository.directory()).isEqualTo(work);
      assertThat(repository.bare()).isFalse();
      assertThat(repository.shallow()).isFalse();
    }
  }

  @Test
  void lists_every_file_of_a_commit_as_stock_git_does() {
    git.write("a/b.txt", "x\n").write("a/b/\u00fc \"q\".txt", "y\n").commit("names");
    String names = git.run("ls-tree", "-r", "-z", "--name-only", "HEAD");
    try (GitRepository repository = GitRepository.open(work)) {
      assertThat(repository.files(repository.resolve("HEAD"), Progress.none()))
          .containsExactlyElementsOf(
              Arrays.stream(names.split("\0"))
                  .map(name -> RepoPath.ofBytes(name.getBytes(StandardCharsets.ISO_8859_1)))
                  .toList());
      assertThat(repository.files(repository.resolve("v1"), Progress.none())).hasSize(2);
    }
  }

  @Test
  void listing_files_stops_when_asked() {
    try (GitRepository repository = GitRepository.open(work)) {
      Oid head = repository.resolve("HEAD");
      assertThatThrownBy(() -> repository.files(head, new CancelledProgress()))
          .isInstanceOf(Cancelled.class);
    }
  }

  @Test
  void opens_bare_and_shallow_and_linked_ones() {
    git.run("clone", "-q", "--bare", ".", "../bare.git");
    git.run("clone", "-q", "--depth", "1", "file://" + work, "../shallow");
    git.run("worktree", "add", "-q", "../linked", "feature");
    try (GitRepository bare = GitRepository.open(dir.resolve("bare.git"));
        GitRepository shallow = GitRepository.open(dir.resolve("shallow"));
        GitRepository linked = GitRepository.open(dir.resolve("linked"))) {
      assertThat(bare.bare()).isTrue();
      assertThat(bare.directory()).isEqualTo(dir.resolve("bare.git"));
      assertThat(bare.resolve("main").hex()).isEqualTo(merge);
      assertThat(shallow.shallow()).isTrue();
      assertThat(shallow.rootCommit(shallow.resolve("HEAD")).hex()).isEqualTo(merge);
      assertThat(shallow.defaultTargetRef()).contains("refs/remotes/origin/main");
      assertThat(linked.resolve("HEAD").hex()).isEqualTo(git.run("rev-parse", "feature"));
      assertThat(linked.resolve("main").hex()).isEqualTo(merge);
    }
  }

  @Test
  void says_that_a_folder_is_no_repository() throws Exception {
    Path empty = Files.createDirectory(dir.resolve("empty"));
    assertThatThrownBy(() -> GitRepository.open(empty).close())
        .isInstanceOfSatisfying(
            BadInput.class, e -> assertThat(e.code()).isEqualTo("git.not-a-repository"))
        .hasMessageContaining(empty.toString());
    assertThatThrownBy(() -> GitRepository.open(dir.resolve("missing")).close())
        .isInstanceOf(BadInput.class);
  }

  @Test
  void says_that_sha256_is_not_supported() {
    StockGit.init(dir.resolve("sha256"), "--object-format=sha256");
    assertThatThrownBy(() -> GitRepository.open(dir.resolve("sha256")).close())
        .isInstanceOfSatisfying(
            BadInput.class, e -> assertThat(e.code()).isEqualTo("git.object-format"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "main",
        "feature",
        "v1",
        "HEAD",
        "HEAD~1",
        "HEAD^2",
        "main~2",
        "v1^{commit}",
        "refs/heads/main",
        "refs/tags/v1"
      })
  void resolves_as_git_does(String revision) {
    try (GitRepository repository = GitRepository.open(work)) {
      assertThat(repository.resolve(revision).hex())
          .isEqualTo(git.run("rev-parse", revision + "^{commit}"));
      assertThat(repository.resolve(merge.substring(0, 9)).hex()).isEqualTo(merge);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nowhere",
        "main~99",
        "HEAD^7",
        "0123456789012345678901234567890123456789",
        "main:top.txt",
        "",
        "a..b",
        "^{x",
        "HEAD@{9}",
        "main^{tree}",
        "\u202eevil"
      })
  void says_which_revision_is_unknown(String revision) {
    try (GitRepository repository = GitRepository.open(work)) {
      assertThatThrownBy(() -> repository.resolve(revision))
          .isInstanceOfSatisfying(
              BadInput.class, e -> assertThat(e.code()).isEqualTo("git.unknown-revision"))
          .hasMessageContaining(work.toString())
          .hasMessageNotContaining("\u202e");
    }
  }

  @Test
  void lists_refs_with_tags_peeled() {
    git.run("tag", "tree-tag", "HEAD^{tree}");
    try (GitRepository repository = GitRepository.open(work)) {
      assertThat(repository.refs())
          .extracting(RefInfo::name, RefInfo::shortName, RefInfo::kind, ref -> ref.commit().hex())
          .containsExactly(
              org.assertj.core.api.Assertions.tuple(
                  "refs/heads/feature",
                  "feature",
                  RefInfo.Kind.BRANCH,
                  git.run("rev-parse", "feature")),
              org.assertj.core.api.Assertions.tuple(
                  "refs/heads/main", "main", RefInfo.Kind.BRANCH, merge),
              org.assertj.core.api.Assertions.tuple("refs/tags/v1", "v1", RefInfo.Kind.TAG, first));
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          main,            refs/heads/main
          refs/heads/main, refs/heads/main
          origin/main,     refs/remotes/origin/main
          feature,         refs/remotes/origin/feature
          v1,              refs/tags/v1
          """)
  void names_a_target_in_full(String name, String full) {
    git.run("clone", "-q", ".", "../clone");
    try (GitRepository clone = GitRepository.open(dir.resolve("clone"))) {
      assertThat(clone.fullRefName(name)).isEqualTo(full);
      assertThat(clone.defaultTargetRef()).contains("refs/remotes/origin/main");
      assertThatThrownBy(() -> clone.fullRefName("nowhere")).isInstanceOf(BadInput.class);
    }
  }

  @Test
  void walks_history_as_git_does() {
    try (GitRepository repository = GitRepository.open(work)) {
      Oid root = repository.resolve("v1");
      Oid tip = repository.resolve("main");
      Oid feature = repository.resolve("feature");
      assertThat(repository.mergeBase(repository.resolve("main^1"), feature).hex())
          .isEqualTo(git.run("merge-base", "main^1", "feature"));
      assertThat(repository.isAncestor(root, tip)).isTrue();
      assertThat(repository.isAncestor(tip, root)).isFalse();
      assertThat(repository.onFirstParentLine(root, tip)).isTrue();
      assertThat(repository.onFirstParentLine(feature, tip)).isFalse();
      assertThat(repository.rootCommit(tip)).isEqualTo(root);
      assertThat(repository.commits(root, tip, Progress.none()))
          .extracting(commit -> commit.id().hex())
          .containsExactlyInAnyOrder(git.run("rev-list", "v1..main").split("\n"))
          .startsWith(merge);
    }
  }

  @Test
  void says_when_there_is_no_merge_base_or_several() {
    git.run("checkout", "-q", "--orphan", "island");
    String island = git.commitIndex("island");
    git.run("checkout", "-q", "-f", "main");
    git.run("checkout", "-q", "-b", "left", "main^1");
    git.run("merge", "-q", "-m", "l", "feature");
    git.run("checkout", "-q", "-b", "right", "feature");
    git.run("merge", "-q", "-m", "r", "main^1");
    try (GitRepository repository = GitRepository.open(work)) {
      assertThatThrownBy(() -> repository.mergeBase(new Oid(island), new Oid(merge)))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("no common ancestor");
      assertThatThrownBy(
              () -> repository.mergeBase(repository.resolve("left"), repository.resolve("right")))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("2 merge bases");
    }
  }

  @Test
  void tells_what_a_commit_says() {
    git.run("commit", "-q", "--allow-empty", "-m", "Subject\n\nBody\n\nCo-authored-by: X <x@y>");
    try (GitRepository repository = GitRepository.open(work)) {
      CommitInfo commit = repository.commit(repository.resolve("HEAD"));
      assertThat(commit.author()).isEqualTo(new Identity("Ann Author", "ann@example.org"));
      assertThat(commit.committer()).isEqualTo(new Identity("Carl Committer", "carl@example.org"));
      assertThat(commit.committedAt().getEpochSecond())
          .isEqualTo(Long.parseLong(git.run("log", "-1", "--format=%ct")));
      assertThat(commit.message()).isEqualTo("Subject\n\nBody\n\nCo-authored-by: X <x@y>\n");
      assertThat(commit.tree().hex()).isEqualTo(git.run("rev-parse", "HEAD^{tree}"));
      assertThat(commit.parents()).extracting(Oid::hex).containsExactly(merge);
    }
  }

  @Test
  void a_malformed_author_is_still_somebody() {
    String raw =
        "tree "
            + git.run("rev-parse", "HEAD^{tree}")
            + "\nauthor nobody at all\n"
            + "committer Carl Committer <carl@example.org> 1 +0000\n\nm\n";
    String id =
        git.execute(
            raw.getBytes(StandardCharsets.UTF_8),
            "hash-object",
            "-t",
            "commit",
            "--literally",
            "-w",
            "--stdin");
    try (GitRepository repository = GitRepository.open(work)) {
      assertThat(repository.commit(new Oid(id)).author().toString()).contains("nobody at all");
    }
  }

  @Test
  void reads_objects_and_entries_as_they_are() {
    try (GitRepository repository = GitRepository.open(work)) {
      Oid head = repository.resolve("HEAD");
      TreeEntryInfo deep = repository.entry(head, RepoPath.of("a/b/deep.txt")).orElseThrow();
      assertThat(repository.blob(deep.id(), 100)).asString().isEqualTo("1\n");
      assertThat(repository.blobSize(deep.id())).isEqualTo(2);
      assertThat(deep.mode()).isEqualTo(0100644);
      assertThat(repository.entry(head, RepoPath.of("a/b")).orElseThrow().isTree()).isTrue();
      for (String missing : List.of("a/x", "A/b/deep.txt", "top.txt/x", "a/b/deep.txt/", "/a")) {
        assertThat(repository.entry(head, RepoPath.of(missing))).as(missing).isEmpty();
      }
      assertThat(repository.tree(head))
          .extracting(entry -> entry.path().toString())
          .containsExactly("a", "feature.txt", "main.txt", "top.txt");
      assertThatThrownBy(() -> repository.blob(deep.id(), 1))
          .isInstanceOfSatisfying(
              BadInput.class, e -> assertThat(e.code()).isEqualTo("git.too-large"));
      assertThatThrownBy(() -> repository.blob(new Oid("1".repeat(40)), 10))
          .isInstanceOfSatisfying(
              BadInput.class, e -> assertThat(e.code()).isEqualTo("git.missing-object"));
      assertThatThrownBy(() -> repository.blob(head, 10_000)).isInstanceOf(BadInput.class);
      assertThat(repository.raw(head).type()).isEqualTo("commit");
      assertThat(new String(repository.raw(head).bytes(), StandardCharsets.UTF_8).strip())
          .isEqualTo(git.run("cat-file", "-p", "HEAD"));
    }
  }

  @Test
  void collects_what_proves_a_range() {
    try (GitRepository repository = GitRepository.open(work)) {
      Oid base = repository.resolve("v1");
      Oid head = repository.resolve("main");
      List<RawObject> objects =
          repository.rangeObjects(
              base, head, base, List.of(RepoPath.of("a/b/deep.txt"), RepoPath.of("not/there")));
      List<String> expected = new ArrayList<>();
      for (String commit : git.run("rev-list", "main").split("\n")) {
        expected.add(commit);
        expected.add(git.run("rev-parse", commit + "^{tree}"));
      }
      expected.add(git.run("rev-parse", "v1:a"));
      expected.add(git.run("rev-parse", "v1:a/b"));
      expected.add(git.run("rev-parse", "v1:a/b/deep.txt"));
      assertThat(objects).extracting(object -> object.id().hex()).hasSameElementsAs(expected);
      assertThat(objects).doesNotHaveDuplicates();
      for (RawObject object : objects) {
        assertThat(git.execute(object.bytes(), "hash-object", "-t", object.type(), "--stdin"))
            .isEqualTo(object.id().hex());
      }
    }
  }

  @Test
  void many_threads_read_at_once() throws Exception {
    try (GitRepository repository = GitRepository.open(work);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Oid head = repository.resolve("main");
      Oid base = repository.resolve("v1");
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        running.add(
            threads.submit(() ->
                repository.commits(base, head, Progress.none()).size()
                    + repository
                        .changeSet(base, head, ChangeSetOptions.forReview(), Progress.none())
                        .files()
                        .size()));
      }
      for (Future<Integer> result : running) {
        assertThat(result.get()).isEqualTo(3 + 2);
      }
    }
  }
}
