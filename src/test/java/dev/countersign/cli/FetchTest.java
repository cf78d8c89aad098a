package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FetchTest {
  @TempDir Path folder;
  private Path origin;
  private Path copy;

  @BeforeEach
  void cloneOne() throws Exception {
    origin = folder.resolve("origin");
    copy = folder.resolve("copy");
    GitHere.init(origin);
    GitHere.commit(origin, "a.txt", "1\n", "First");
    assertThat(CliRun.of("clone", origin.toString(), copy.toString()).code()).isZero();
  }

  private CliRun fetch(String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "fetch";
    arguments[1] = copy.toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return CliRun.of(arguments);
  }

  private String short10(String revision) throws Exception {
    return GitHere.run(origin, "git", "rev-parse", revision).substring(0, 10);
  }

  @Test
  void says_that_there_is_nothing_new() {
    CliRun run = fetch();
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out().lines())
        .containsExactly("Fetched origin from " + origin + ".", "There is nothing new.");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void says_what_moved_and_what_is_new() throws Exception {
    String old = short10("main");
    GitHere.commit(origin, "a.txt", "2\n", "Second");
    GitHere.run(origin, "git", "branch", "topic");
    String now = short10("main");
    CliRun run = fetch("origin");
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "Fetched origin from " + origin + ".",
            "  origin/main " + old + ".." + now,
            "  origin/topic " + now + " (new)");
    assertThat(GitHere.run(copy, "git", "rev-parse", "origin/main")).startsWith(now);
    GitHere.run(origin, "git", "commit", "-q", "--amend", "-m", "Rewritten");
    assertThat(fetch().out())
        .contains("  origin/main " + now + "..." + short10("main") + " (rewritten)");
  }

  @Test
  void tells_the_same_to_programs() throws Exception {
    GitHere.commit(origin, "a.txt", "2\n", "Second");
    GitHere.run(origin, "git", "branch", "topic");
    JsonNode json = JsonMapper.builder().build().readTree(fetch("--json").out());
    assertThat(json.get("remote").asString()).isEqualTo("origin");
    assertThat(json.get("url").asString()).isEqualTo(origin.toString());
    JsonNode main = json.get("refs").get(0);
    assertThat(main.get("ref").asString()).isEqualTo("refs/remotes/origin/main");
    assertThat(main.get("result").asString()).isEqualTo("moved");
    assertThat(main.get("old").asString() + "\n")
        .isEqualTo(GitHere.run(origin, "git", "rev-parse", "main~"));
    assertThat(main.get("new").asString() + "\n")
        .isEqualTo(GitHere.run(origin, "git", "rev-parse", "main"));
    assertThat(json.get("refs").get(1).has("old")).isFalse();
    assertThat(json.get("refs")).hasSize(2);
  }

  @Test
  void a_branch_that_cannot_be_kept_is_a_negative_verdict() throws Exception {
    GitHere.run(origin, "git", "branch", "topic");
    fetch();
    GitHere.run(origin, "git", "branch", "-D", "topic");
    GitHere.run(origin, "git", "branch", "topic/one");
    CliRun run = fetch();
    assertThat(run.code()).as(run.toString()).isEqualTo(1);
    assertThat(run.out())
        .contains("origin/topic/one is not made: a lock or another name is in the way");
  }

  @Test
  void no_remote_is_bad_input() throws Exception {
    GitHere.run(copy, "git", "remote", "remove", "origin");
    refused(fetch(), "has no remote to fetch from; add one with git remote add.");
  }

  @Test
  void several_remotes_without_origin_have_to_be_named() throws Exception {
    GitHere.run(copy, "git", "remote", "rename", "origin", "one");
    GitHere.run(copy, "git", "remote", "add", "two", origin.toString());
    GitHere.run(copy, "git", "checkout", "-q", "--detach");
    GitHere.run(copy, "git", "branch", "-D", "main");
    GitHere.run(copy, "git", "symbolic-ref", "-d", "refs/remotes/one/HEAD");
    refused(fetch(), "name one: one, two.");
    assertThat(fetch("two").out()).contains("two/main").contains("(new)");
    refused(fetch("three"), "has no remote three");
  }

  @Test
  void what_is_not_there_is_one_sentence() throws Exception {
    Files.move(origin, folder.resolve("moved-away"));
    refused(fetch(), "There is no repository to read at " + origin);
    GitHere.run(copy, "git", "config", "remote.origin.url", "ext::sh -c true");
    refused(fetch(), "cannot be used; give a path, or a file:, https: or ssh: address.");
    refused(CliRun.of("fetch", folder.toString()), "There is no Git repository at");
  }

  @Test
  void a_network_that_fails_is_the_machines_fault() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }
    String url = "http://127.0.0.1:" + port + "/a.git";
    GitHere.run(copy, "git", "config", "remote.origin.url", url);
    CliRun run = fetch();
    assertThat(run.code()).as(run.toString()).isEqualTo(3);
    assertThat(run.complaints()).singleElement().asString().contains(url, "check the network");
  }

  private static void refused(CliRun run, String words) {
    assertThat(run.code()).as(run.toString()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.complaints()).as(run.err()).hasSize(1);
    assertThat(run.err()).contains(words).doesNotContain("Exception", "\tat ");
  }
}
