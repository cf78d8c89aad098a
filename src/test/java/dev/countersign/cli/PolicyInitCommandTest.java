package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class PolicyInitCommandTest {
  @TempDir Path folder;
  private Path repository;

  @BeforeEach
  void makeRepository() throws Exception {
    repository = folder.resolve("repository");
    GitHere.init(repository);
    GitHere.commit(repository, "infra/main.tf", "one\n", "First");
    GitHere.commit(repository, ".github/CODEOWNERS", "/infra/ @org/platform\n", "Owners");
  }

  @Test
  void prints_both_files_and_writes_nothing() throws Exception {
    CliRun run = CliRun.of("policy", "init", repository.toString());
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out())
        .contains(
            "# .countersign/systems.yaml",
            "# .countersign/policy.yaml",
            "- \"*.tf\"",
            "[platform]");
    assertThat(repository.resolve(".countersign")).doesNotExist();
  }

  @Test
  void writes_what_inspect_and_lint_then_read() throws Exception {
    CliRun run = CliRun.of("policy", "init", repository.toString(), "--write");
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out()).contains("systems.yaml.", "policy.yaml.", ".github/CODEOWNERS");
    assertThat(names(repository.resolve(".countersign")))
        .containsExactly("policy.yaml", "systems.yaml");
    assertThat(names(repository)).noneMatch(name -> name.startsWith(".countersign-"));
    GitHere.run(repository, "git", "add", "-A");
    GitHere.run(repository, "git", "commit", "-q", "-m", "Policy");
    CliRun lint = CliRun.of("policy", "lint", repository.toString());
    assertThat(lint.code()).as(lint.toString()).isEqualTo(1);
    assertThat(lint.out()).contains("[never-met]", "[system-without-owners]");
    assertThat(lint.out()).doesNotContain("[pattern-unused]", "[critical-uncovered]");
    GitHere.run(repository, "git", "checkout", "-q", "-b", "topic");
    GitHere.commit(repository, "infra/main.tf", "two\n", "Second");
    CliRun inspect = CliRun.of("inspect", repository.toString(), "topic", "--target", "main");
    assertThat(inspect.code()).as(inspect.toString()).isZero();
    assertThat(inspect.out()).contains("infrastructure");
  }

  @Test
  void never_writes_over_a_file_nor_one_without_the_other() throws Exception {
    Path mine = repository.resolve(".countersign/policy.yaml");
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, "mine\n");
    CliRun run = CliRun.of("policy", "init", repository.toString(), "--write");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.complaints()).hasSize(1);
    assertThat(run.err()).contains("policy.yaml is there already");
    assertThat(mine).hasContent("mine");
    assertThat(names(mine.getParent())).containsExactly("policy.yaml");
  }

  @Test
  void writes_into_a_folder_that_has_other_files() throws Exception {
    Path note = repository.resolve(".countersign/notes.txt");
    Files.createDirectories(note.getParent());
    Files.writeString(note, "mine\n");
    assertThat(CliRun.of("policy", "init", repository.toString(), "--write").code()).isZero();
    assertThat(names(note.getParent())).containsExactly("notes.txt", "policy.yaml", "systems.yaml");
    assertThat(names(repository)).noneMatch(name -> name.startsWith(".countersign-"));
  }

  @Test
  void follows_no_link_out_of_the_repository() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.createSymbolicLink(repository.resolve(".countersign"), outside);
    CliRun run = CliRun.of("policy", "init", repository.toString(), "--write");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is not a folder");
    assertThat(names(outside)).isEmpty();
  }

  @Test
  void a_bare_repository_can_be_read_but_not_written() throws Exception {
    Path bare = folder.resolve("bare.git");
    GitHere.run(folder, "git", "clone", "-q", "--bare", repository.toString(), bare.toString());
    CliRun run = CliRun.of("policy", "init", bare.toString(), "--write");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.complaints()).hasSize(1);
    CliRun json = CliRun.of("policy", "init", bare.toString(), "main~1", "--json");
    assertThat(json.code()).as(json.toString()).isZero();
    JsonNode node = new ObjectMapper().readTree(json.out());
    assertThat(node.get("files").asInt()).isEqualTo(1);
    assertThat(node.get("systems").asInt()).isEqualTo(1);
    assertThat(node.has("codeOwners")).isFalse();
    assertThat(node.get("written")).isEmpty();
    assertThat(node.get("policyYaml").asString()).startsWith("# A policy to begin with.");
  }

  private static List<String> names(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
