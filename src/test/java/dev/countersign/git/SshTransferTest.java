package dev.countersign.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.BadInput;
import dev.countersign.model.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole ssh way, with keys of stock ssh-keygen and the stock agent. */
class SshTransferTest {
  private static final List<RefSpec> REFS = List.of(new RefSpec("+refs/heads/*:refs/heads/*"));

  @TempDir Path dir;
  private Path home;
  private String head;

  @BeforeEach
  void origin() {
    home = dir.resolve("home");
    head = StockGit.init(dir.resolve("origin")).write("a", "1\n").commit("first");
    StockGit.init(dir.resolve("copy"), "--bare");
  }

  private static void run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
  }

  private Predicate<PublicKey> key(Path file, String passphrase) throws Exception {
    Files.createDirectories(file.getParent());
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-f", file.toString());
    String line = Files.readString(Path.of(file + ".pub"));
    PublicKey key =
        AuthorizedKeyEntry.parseAuthorizedKeyEntry(line)
            .resolvePublicKey(null, PublicKeyEntryResolver.IGNORING);
    return candidate -> KeyUtils.compareKeys(key, candidate);
  }

  private SshGitServer server(Predicate<PublicKey> trusts) throws Exception {
    SshGitServer server = new SshGitServer(dir.resolve("origin"), trusts);
    SshGitServer.write(home.resolve(".ssh/known_hosts"), server.knownHostsLine() + "\n");
    return server;
  }

  private String fetch(SshGitServer server, CredentialSource credentials, Optional<String> agent) {
    GitEnvironment.install();
    try (Repository copy = RepositoryOpener.open(dir.resolve("copy"))) {
      new Transfer(server.url(), credentials, Progress.none(), home, new AgentFactory(agent))
          .fetch(copy, REFS, TagOpt.AUTO_FOLLOW);
    }
    return StockGit.at(dir.resolve("copy")).run("rev-parse", "main");
  }

  @Test
  void fetches_with_a_default_key_file() throws Exception {
    try (SshGitServer server = server(key(home.resolve(".ssh/id_ed25519"), ""))) {
      assertThat(fetch(server, CredentialSource.none(), Optional.empty())).isEqualTo(head);
    }
  }

  @Test
  void asks_for_the_passphrase_of_a_key_file() throws Exception {
    List<CredentialSource.Kind> asked = new ArrayList<>();
    CredentialSource credentials =
        question -> {
          asked.add(question.kind());
          return Optional.of("open sesame".toCharArray());
        };
    try (SshGitServer server = server(key(home.resolve(".ssh/id_ed25519"), "open sesame"))) {
      assertThat(fetch(server, credentials, Optional.empty())).isEqualTo(head);
    }
    assertThat(asked).containsExactly(CredentialSource.Kind.PASSPHRASE);
  }

  @Test
  void fetches_with_a_key_that_only_the_agent_has() throws Exception {
    Path key = dir.resolve("elsewhere/agent-key");
    Predicate<PublicKey> trusts = key(key, "");
    Path socket = Files.createTempDirectory("agent").resolve("s");
    Process agent =
        new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
            .redirectErrorStream(true)
            .start();
    try (SshGitServer server = server(trusts)) {
      assertThat(agent.inputReader().readLine()).contains(socket.toString());
      ProcessBuilder add = new ProcessBuilder("ssh-add", "-q", key.toString());
      add.environment().put("SSH_AUTH_SOCK", socket.toString());
      assertThat(add.start().waitFor()).isZero();
      Files.delete(key);
      assertThat(fetch(server, CredentialSource.none(), Optional.of(socket.toString())))
          .isEqualTo(head);
    } finally {
      agent.destroy();
      agent.waitFor(10, TimeUnit.SECONDS);
      Files.deleteIfExists(socket);
      Files.deleteIfExists(socket.getParent());
    }
  }

  @Test
  void refuses_a_host_that_known_hosts_does_not_have_and_adds_nothing() throws Exception {
    Predicate<PublicKey> trusts = key(home.resolve(".ssh/id_ed25519"), "");
    Path knownHosts = home.resolve(".ssh/known_hosts");
    try (SshGitServer server = server(trusts)) {
      for (String content :
          List.of("", "other.example.org " + server.knownHostsLine().split(" ", 2)[1] + "\n")) {
        Files.writeString(knownHosts, content);
        SshGitServer.write(home.resolve(".ssh/config"), "Host *\n  StrictHostKeyChecking no\n");
        assertThatThrownBy(() -> fetch(server, CredentialSource.none(), Optional.empty()))
            .isInstanceOfSatisfying(
                BadInput.class, e -> assertThat(e.code()).isEqualTo("git.unknown-host"))
            .hasMessageContaining("SHA256:")
            .hasMessageContaining("known_hosts");
        assertThat(knownHosts).hasContent(content);
      }
    }
  }

  @Test
  void says_that_no_key_was_accepted() throws Exception {
    key(home.resolve(".ssh/id_ed25519"), "");
    try (SshGitServer server = server(candidate -> false)) {
      assertThatThrownBy(() -> fetch(server, CredentialSource.none(), Optional.empty()))
          .isInstanceOfSatisfying(
              BadInput.class, e -> assertThat(e.code()).isEqualTo("git.credentials"));
    }
  }
}
