package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input is one clear sentence and exit code 2; nothing is left behind. */
class BadInputTest {
  @TempDir Path folder;
  private Path store;
  private Path repository;

  @BeforeEach
  void makeRepository() throws Exception {
    store = folder.resolve("store");
    repository = folder.resolve("repository");
    GitHere.init(repository);
    GitHere.commit(repository, "README", "one\n", "First");
  }

  @Test
  void not_a_repository() {
    CliRun run = CliRun.of("inspect", folder.toString(), "main");
    refused(run, "There is no Git repository at");
  }

  @Test
  void unknown_revision() {
    refused(CliRun.of("inspect", repository.toString(), "main..nowhere"), "nowhere");
    refused(CliRun.of("diff", repository.toString(), "nowhere..main"), "nowhere");
  }

  @Test
  void a_key_that_is_not_there_or_is_no_key() throws Exception {
    refused(sign(folder.resolve("missing-key")), "missing-key");
    Path notAKey = Files.writeString(folder.resolve("not-a-key"), "hello\n");
    refused(sign(notAKey), "not-a-key");
    assertThat(store).doesNotExist();
  }

  @Test
  void a_wrong_passphrase() throws Exception {
    Path key = folder.resolve("locked");
    GitHere.run(folder, "ssh-keygen", "-q", "-t", "ed25519", "-N", "right", "-f", key.toString());
    CliRun run =
        CliRun.withInput(
            "wrong\n",
            "sign",
            repository.toString(),
            "main",
            "--act",
            "approve",
            "--meaning",
            "Yes.",
            "--key",
            key.toString(),
            "--passphrase-stdin",
            "--store",
            store.toString());
    refused(run, "passphrase");
    assertThat(run.err()).doesNotContain("wrong\n");
  }

  @Test
  void malformed_policy_with_file_line_and_column() throws Exception {
    GitHere.commit(repository, ".countersign/systems.yaml", "schema: 1\nsystems: []\n", "Systems");
    GitHere.commit(
        repository,
        ".countersign/policy.yaml",
        "schema: 1\npeople: []\nrules:\n  - id: a\n    wehn: {}\n",
        "Policy");
    GitHere.run(repository, "git", "checkout", "-q", "-b", "topic");
    GitHere.commit(repository, "README", "two\n", "Second");
    refused(
        CliRun.of("inspect", repository.toString(), "topic", "--target", "main"),
        "policy.yaml:5:5");
  }

  @Test
  void not_a_bundle() throws Exception {
    Path file = Files.writeString(folder.resolve("some.zip"), "not a zip");
    refused(CliRun.of("verify", file.toString()), "is not an approval bundle");
    refused(CliRun.of("import", file.toString(), "--store", store.toString()), "bundle");
    refused(CliRun.of("verify", folder.resolve("absent.zip").toString()), "absent.zip");
  }

  @Test
  void bad_usage_names_the_help() {
    CliRun run = CliRun.of("inspect");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.complaints()).hasSize(2);
    assertThat(run.err()).contains("countersign inspect --help");
    assertThat(CliRun.of("no-such-command").code()).isEqualTo(2);
    assertThat(CliRun.of().code()).isEqualTo(2);
  }

  @Test
  void a_store_that_cannot_be_made_is_the_machines_fault() throws Exception {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");
    GitHere.run(repository, "git", "checkout", "-q", "-b", "topic");
    GitHere.commit(repository, "README", "two\n", "Second");
    CliRun run =
        CliRun.of(
            "record",
            "new",
            repository.toString(),
            "topic",
            "--target",
            "main",
            "--store",
            inTheWay.resolve("store").toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.complaints()).hasSize(1);
  }

  private CliRun sign(Path key) {
    return CliRun.of(
        "sign",
        repository.toString(),
        "main",
        "--act",
        "approve",
        "--meaning",
        "Yes.",
        "--key",
        key.toString(),
        "--store",
        store.toString());
  }

  private static void refused(CliRun run, String words) {
    assertThat(run.code()).as(run.toString()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.complaints()).as(run.err()).hasSize(1);
    assertThat(run.err()).contains(words).doesNotContain("Exception", "\tat ");
  }
}
