package dev.countersign.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.BadInput;
import dev.countersign.model.Cancelled;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  @TempDir Path dir;
  private Path origin;
  private StockGit git;
  private Path folder;
  private StockGit copy;
  private String first;
  private String second;

  @BeforeEach
  void history() {
    origin = dir.resolve("origin");
    git = StockGit.init(origin);
    first = git.write("a.txt", "1\n").commit("first");
    git.run("tag", "v1");
    git.run("branch", "feature");
    second = git.write("a.txt", "2\n").commit("second");
    folder = clone("copy", false);
    copy = StockGit.at(folder);
  }

  private Path clone(String name, boolean bare) {
    return Cloner.clone(
        new CloneRequest(origin.toString(), dir.resolve(name), bare, CredentialSource.none()),
        Progress.none());
  }

  private static Fetched fetch(Path from, String remote) {
    try (GitRepository repository = GitRepository.open(from)) {
      return Fetcher.fetch(repository, remote, CredentialSource.none(), Progress.none());
    }
  }

  private static RefMove move(String ref, RefMove.Kind kind, String before, String after) {
    return new RefMove(
        ref, kind, Optional.of(before).filter(id -> !id.isEmpty()).map(Oid::new), new Oid(after));
  }

  @Test
  void says_what_moved_and_what_is_new_and_deletes_nothing() {
    git.run("branch", "-D", "feature");
    String third = git.write("a.txt", "3\n").commit("third");
    git.run("tag", "v2");
    git.run("branch", "topic");
    Fetched fetched = fetch(folder, "origin");
    assertThat(fetched)
        .isEqualTo(
            new Fetched(
                "origin",
                origin.toString(),
                List.of(
                    move("refs/remotes/origin/main", RefMove.Kind.MOVED, second, third),
                    move("refs/remotes/origin/topic", RefMove.Kind.CREATED, "", third),
                    move("refs/tags/v2", RefMove.Kind.CREATED, "", third))));
    assertThat(copy.run("rev-parse", "origin/main", "origin/topic", "v2", "main", "origin/feature"))
        .isEqualTo(String.join("\n", third, third, third, second, first));
    assertThat(copy.run("fsck", "--strict")).doesNotContain("missing", "error");
    assertThat(fetch(folder, "origin").moves()).isEmpty();
  }

  @Test
  void a_branch_that_was_rewritten_is_said_to_be_forced_and_its_old_commit_stays() {
    git.run("reset", "-q", "--hard", first);
    String other = git.write("a.txt", "other\n").commit("other");
    assertThat(fetch(folder, "origin").moves())
        .containsExactly(move("refs/remotes/origin/main", RefMove.Kind.FORCED, second, other));
    assertThat(copy.run("rev-parse", "origin/main@{1}")).isEqualTo(second);
  }

  @Test
  void a_name_that_is_in_the_way_is_kept_and_said_while_the_rest_moves() {
    git.run("branch", "-D", "feature");
    git.run("branch", "feature/one");
    String third = git.write("a.txt", "3\n").commit("third");
    Fetched fetched = fetch(folder, "origin");
    assertThat(fetched.of(RefMove.Kind.KEPT))
        .extracting(RefMove::shortName)
        .containsExactly("origin/feature/one");
    assertThat(fetched.of(RefMove.Kind.MOVED)).extracting(RefMove::after).contains(new Oid(third));
    assertThat(copy.run("rev-parse", "origin/feature")).isEqualTo(first);
  }

  @Test
  void a_tag_that_the_remote_moved_stays() {
    git.run("tag", "-f", "v1", second);
    git.write("a.txt", "3\n").commit("third");
    fetch(folder, "origin");
    assertThat(copy.run("rev-parse", "v1")).isEqualTo(first);
  }

  @Test
  void a_branch_of_the_remote_named_head_does_not_move_its_main_branch() {
    git.run("update-ref", "refs/heads/HEAD", first);
    fetch(folder, "origin");
    assertThat(copy.run("rev-parse", "origin/main")).isEqualTo(second);
  }

  @ParameterizedTest
  @CsvSource({"+refs/heads/*:refs/heads/*, bare", "+refs/*:refs/*, mirror"})
  void a_bare_mirror_keeps_the_branches_as_its_own(String spec, String name) {
    Path bare = clone(name, true);
    StockGit.at(bare).run("config", "remote.origin.fetch", spec);
    String third = git.write("a.txt", "3\n").commit("third");
    assertThat(fetch(bare, "origin").moves())
        .containsExactly(move("refs/heads/main", RefMove.Kind.MOVED, second, third));
  }

  @Test
  void a_cancelled_fetch_moves_nothing() {
    git.write("a.txt", "3\n").commit("third");
    String before = copy.run("show-ref");
    CancelledProgress progress = new CancelledProgress(false);
    try (GitRepository repository = GitRepository.open(folder)) {
      assertThatThrownBy(
              () -> Fetcher.fetch(repository, "origin", CredentialSource.none(), progress))
          .isInstanceOf(Cancelled.class);
    }
    assertThat(progress.steps()).isNotEmpty();
    assertThat(copy.run("show-ref")).isEqualTo(before);
    assertThat(copy.run("fsck", "--strict")).doesNotContain("missing", "error");
  }

  @Test
  void the_usual_remote_is_that_of_the_target_else_origin_else_the_only_one() {
    copy.run("remote", "add", "upstream", "/srv/upstream");
    copy.run("update-ref", "refs/remotes/upstream/main", first);
    copy.run("config", "branch.release.remote", "upstream");
    copy.run("branch", "release");
    copy.run("branch", "own");
    assertThat(usual(Optional.empty())).contains("origin");
    assertThat(usual(Optional.of("upstream/main"))).contains("upstream");
    assertThat(usual(Optional.of("release"))).contains("upstream");
    assertThat(usual(Optional.of("own"))).contains("origin");
    assertThat(usual(Optional.of("not there yet"))).contains("origin");
    copy.run("remote", "rename", "origin", "company");
    copy.run("symbolic-ref", "-d", "refs/remotes/company/HEAD");
    assertThat(usual(Optional.of("own"))).isEmpty();
    copy.run("remote", "remove", "company");
    assertThat(usual(Optional.of("own"))).contains("upstream");
  }

  private Optional<String> usual(Optional<String> target) {
    try (GitRepository repository = GitRepository.open(folder)) {
      return repository.usualRemote(target);
    }
  }

  @Test
  void says_that_there_is_no_such_remote() {
    refused("other", "git.unknown-remote");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a..b", "a*b", "x/../../heads", "a b"})
  void a_remote_whose_name_leads_elsewhere_is_refused(String name) throws Exception {
    Path config = folder.resolve(".git/config");
    Files.writeString(
        config, Files.readString(config) + "[remote \"" + name + "\"]\n\turl = " + origin + "\n");
    String before = copy.run("show-ref");
    refused(name, "git.remote-name");
    assertThat(copy.run("show-ref")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ext::sh -c touch% ran", "amazon-s3://.git/config@bucket/x", "ftp://localhost/x"})
  void an_address_that_a_clone_would_not_take_is_refused(String url) {
    copy.run("config", "remote.origin.url", url);
    refused("origin", "git.url");
  }

  @Test
  void the_configuration_replaces_no_address() {
    Path other = dir.resolve("other");
    StockGit.init(other).write("b.txt", "1\n").commit("elsewhere");
    copy.run("config", "url." + other + ".insteadOf", origin.toString());
    copy.run("config", "remote.origin.pushurl", other.toString());
    String third = git.write("a.txt", "3\n").commit("third");
    fetch(folder, "origin");
    assertThat(copy.run("rev-parse", "origin/main")).isEqualTo(third);
  }

  @Test
  void includes_of_a_source_on_this_machine_are_not_followed() throws Exception {
    Path secret = dir.resolve("outside.config");
    Files.writeString(secret, "[core\n");
    git.run("config", "include.path", secret.toString());
    Path plain = dir.resolve("suffixed.git");
    Files.move(origin.resolve(".git"), plain);
    copy.run("config", "remote.origin.url", dir.resolve("suffixed").toString());
    assertThat(fetch(folder, "origin").moves()).isEmpty();
    copy.run("config", "remote.origin.url", plain.toString());
    assertThat(fetch(folder, "origin").moves()).isEmpty();
  }

  @Test
  void the_configuration_does_not_have_objects_cleared_away() throws Exception {
    copy.run("config", "fetch.autogc", "true");
    copy.run("config", "gc.auto", "1");
    copy.run("config", "gc.autoDetach", "false");
    copy.run("config", "gc.pruneExpire", "now");
    Path sampled = Files.createDirectories(folder.resolve(".git/objects/17"));
    for (int i = 0; i < 9; i++) {
      Files.writeString(sampled.resolve("0".repeat(37) + i), "unreferenced");
    }
    git.write("a.txt", "3\n").commit("third");
    fetch(folder, "origin");
    assertThat(sampled).isDirectoryContaining("glob:**00008");
  }

  private void refused(String remote, String code) {
    assertThatThrownBy(() -> fetch(folder, remote))
        .isInstanceOfSatisfying(BadInput.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
