package dev.countersign.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.countersign.model.BadInput;
import dev.countersign.model.Cancelled;
import dev.countersign.model.Failure;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClonerTest {
  @TempDir Path dir;
  private Path origin;
  private StockGit git;

  @BeforeEach
  void history() {
    origin = dir.resolve("origin");
    git = StockGit.init(origin);
    git.write("a.txt", "1\n").write("sub/run.sh", "#!/bin/sh\n");
    assertThat(origin.resolve("sub/run.sh").toFile().setExecutable(true)).isTrue();
    git.commit("first");
    git.run("tag", "v1");
    git.run("branch", "feature");
    git.write("a.txt", "2\n").commit("second");
  }

  private CloneRequest request(String url, boolean bare) {
    return new CloneRequest(url, dir.resolve("clones/copy"), bare, CredentialSource.none());
  }

  private List<Path> left() throws IOException {
    if (!Files.exists(dir.resolve("clones"))) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(dir.resolve("clones"))) {
      return entries.toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"path", "url"})
  void clones_what_lies_on_this_machine(String form) throws Exception {
    String url = form.equals("path") ? origin.toString() : "file://" + origin;
    RecordedProgress progress = new RecordedProgress();
    Path folder = Cloner.clone(request(url, false), progress);
    StockGit clone = StockGit.at(folder);
    assertThat(clone.run("status", "--porcelain=v1", "-b")).isEqualTo("## main...origin/main");
    assertThat(clone.run("rev-parse", "HEAD", "origin/feature", "v1"))
        .isEqualTo(git.run("rev-parse", "main", "feature", "v1"));
    assertThat(clone.run("symbolic-ref", "refs/remotes/origin/HEAD"))
        .isEqualTo("refs/remotes/origin/main");
    assertThat(clone.run("fsck", "--strict")).isEmpty();
    assertThat(Files.isExecutable(folder.resolve("sub/run.sh"))).isTrue();
    assertThat(left()).containsExactly(folder);
    assertThat(progress.steps()).isNotEmpty();
    try (GitRepository repository = GitRepository.open(folder)) {
      assertThat(new Remotes(repository.source().repository().getConfig()).url("origin"))
          .contains(url);
      assertThat(repository.defaultTargetRef()).contains("refs/remotes/origin/main");
    }
  }

  @Test
  void clones_bare_and_into_an_empty_folder() throws Exception {
    Files.createDirectories(dir.resolve("clones/copy"));
    Path folder = Cloner.clone(request(origin.toString(), true), Progress.none());
    StockGit clone = StockGit.at(folder);
    assertThat(clone.run("rev-parse", "--is-bare-repository")).isEqualTo("true");
    assertThat(clone.run("rev-parse", "HEAD", "feature", "v1"))
        .isEqualTo(git.run("rev-parse", "main", "feature", "v1"));
  }

  @Test
  void clones_an_empty_repository() {
    StockGit.init(dir.resolve("empty"));
    Path folder = Cloner.clone(request(dir.resolve("empty").toString(), false), Progress.none());
    try (GitRepository repository = GitRepository.open(folder)) {
      assertThat(repository.refs()).isEmpty();
    }
  }

  @Test
  void a_cancelled_clone_leaves_nothing() throws Exception {
    CancelledProgress progress = new CancelledProgress(false);
    assertThatThrownBy(() -> Cloner.clone(request(origin.toString(), false), progress))
        .isInstanceOf(Cancelled.class);
    assertThat(progress.steps()).isNotEmpty();
    assertThat(left()).isEmpty();
  }

  @Test
  void a_clone_that_stops_while_much_is_on_its_way_prints_nothing() {
    byte[] much = new byte[4 << 20];
    new Random(1).nextBytes(much);
    git.write("much.bin", much).commit("much");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThatThrownBy(
              () -> Cloner.clone(request(origin.toString(), false), new FailsWhileReceiving()))
          .hasStackTraceContaining("the receiver stops");
    } finally {
      System.setErr(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void a_damaged_repository_on_this_machine_is_called_damaged() throws Exception {
    String id = git.run("rev-parse", "HEAD:a.txt");
    Path object = origin.resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
    Files.delete(object);
    Files.write(object, new byte[] {1, 2, 3, 4});
    assertThatThrownBy(() -> Cloner.clone(request(origin.toString(), false), Progress.none()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("is damaged")
        .hasMessageContaining(id);
    assertThat(left()).isEmpty();
  }

  /** Fails in the middle of the pack, as a write to a full disk does. */
  private static final class FailsWhileReceiving implements Progress {
    @Override
    public void update(String step, long done, long total) {
      if (step.startsWith("Receiving")) {
        throw new IllegalStateException("the receiver stops");
      }
    }

    @Override
    public boolean isCancelled() {
      return false;
    }
  }

  @Test
  void a_clone_from_a_silent_server_can_be_cancelled() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      String url = "http://127.0.0.1:" + silent.getLocalPort() + "/a.git";
      Thread accept =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  silent
                      .accept()
                      .getInputStream()
                      .transferTo(java.io.OutputStream.nullOutputStream());
                } catch (IOException e) {
                  // The test is over.
                }
              });
      assertThatThrownBy(() -> Cloner.clone(request(url, false), new CancelledProgress()))
          .isInstanceOf(Cancelled.class);
      assertThat(accept).isNotNull();
    }
    assertThat(left()).isEmpty();
  }

  @Test
  void refuses_a_folder_that_is_not_empty_and_leaves_it_alone() throws Exception {
    Files.createDirectories(dir.resolve("clones/copy"));
    Files.writeString(dir.resolve("clones/copy/mine.txt"), "mine");
    assertThatThrownBy(() -> Cloner.clone(request(origin.toString(), false), Progress.none()))
        .isInstanceOfSatisfying(
            BadInput.class, e -> assertThat(e.code()).isEqualTo("git.folder-not-empty"));
    assertThat(dir.resolve("clones/copy/mine.txt")).hasContent("mine");
  }

  @Test
  void says_that_there_is_nothing_to_clone() throws Exception {
    assertThatThrownBy(
            () -> Cloner.clone(request(dir.resolve("nowhere").toString(), false), Progress.none()))
        .isInstanceOfSatisfying(
            BadInput.class, e -> assertThat(e.code()).isEqualTo("git.no-remote-repository"))
        .hasMessageContaining("nowhere");
    assertThat(left()).isEmpty();
  }

  @Test
  void a_failing_network_is_the_machines_fault_and_shows_no_password() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }
    String url = "http://user:secret@127.0.0.1:" + port + "/a.git";
    assertThatThrownBy(() -> Cloner.clone(request(url, false), Progress.none()))
        .isInstanceOf(MachineFailure.class)
        .hasMessageContaining("http://127.0.0.1:" + port + "/a.git")
        .satisfies(e -> assertThat(((Failure) e).sentence()).doesNotContain("secret"));
    assertThat(left()).isEmpty();
  }

  @Test
  void asks_for_credentials_and_says_when_they_are_refused() throws Exception {
    List<String> sent = new CopyOnWriteArrayList<>();
    List<CredentialSource.Question> asked = new CopyOnWriteArrayList<>();
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
              .ifPresent(sent::add);
          exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"test\"");
          exchange.sendResponseHeaders(401, -1);
          exchange.close();
        });
    server.start();
    try {
      String host = "127.0.0.1:" + server.getAddress().getPort() + "/a.git";
      CredentialSource person =
          question -> {
            asked.add(question);
            return Optional.of(
                (question.kind() == CredentialSource.Kind.USER_NAME ? "ann" : "typed")
                    .toCharArray());
          };
      CloneRequest request =
          new CloneRequest("http://bob:given@" + host, dir.resolve("clones/copy"), false, person);
      assertThatThrownBy(() -> Cloner.clone(request, Progress.none()))
          .isInstanceOfSatisfying(
              BadInput.class, e -> assertThat(e.code()).isEqualTo("git.credentials"))
          .hasMessageContaining("http://" + host)
          .hasMessageNotContaining("given");
    } finally {
      server.stop(0);
    }
    assertThat(sent).contains(basic("bob:given"), basic("ann:typed"));
    assertThat(asked).allSatisfy(q -> assertThat(q.remote()).doesNotContain("given", "bob"));
    assertThat(left()).isEmpty();
  }

  private static String basic(String text) {
    return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
