package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class PolicyLintCommandTest {
  private static final String SYSTEMS =
      """
      schema: 1
      systems:
        - id: web
          name: Web
          tier: 3
          plane: data
          owners: [ann]
          paths: [/web/**]
      """;
  private static final String POLICY =
      """
      schema: 1
      people:
        - { id: ann, kind: human, name: Ann, emails: [ann@example.org], keys: ["SHA256:%s"] }
      rules:
        - { id: all, when: {}, approvals: { count: 1 } }
      """
          .formatted("a".repeat(43));

  @TempDir Path folder;
  private Path repository;

  @BeforeEach
  void makeRepository() throws Exception {
    repository = folder.resolve("repository");
    GitHere.init(repository);
    GitHere.commit(repository, "web/index.html", "one\n", "First");
  }

  @Test
  void without_a_policy_it_says_what_to_do() {
    CliRun run = CliRun.of("policy", "lint", repository.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.complaints()).hasSize(1);
    assertThat(run.err()).contains("countersign policy init", "refs/heads/main");
  }

  @Test
  void a_sound_policy_is_exit_code_0_and_an_error_1() throws Exception {
    GitHere.commit(repository, ".countersign/policy.yaml", POLICY, "Policy");
    GitHere.commit(repository, ".countersign/systems.yaml", SYSTEMS, "Systems");
    CliRun sound = CliRun.of("policy", "lint", repository.toString());
    assertThat(sound.code()).as(sound.toString()).isZero();
    assertThat(sound.out()).startsWith("0 errors, 0 warnings, 0 notes; held against 3 files");

    GitHere.run(repository, "git", "checkout", "-q", "-b", "topic");
    GitHere.commit(
        repository,
        ".countersign/policy.yaml",
        POLICY.replace("count: 1", "count: 2"),
        "Ask for more");
    assertThat(CliRun.of("policy", "lint", repository.toString(), "--target", "main").code())
        .isZero();
    CliRun faulty = CliRun.of("policy", "lint", repository.toString(), "topic");
    assertThat(faulty.code()).isEqualTo(1);
    assertThat(faulty.out())
        .startsWith("policy.yaml:5:37: error: the rule all can never be met")
        .contains("[never-met]", "1 errors, 0 warnings, 0 notes");
  }

  @Test
  void a_policy_from_a_folder_is_held_against_the_tree_and_told_as_json() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("policy.yaml"), POLICY);
    Files.writeString(outside.resolve("systems.yaml"), SYSTEMS.replace("/web/", "/wep/"));
    CliRun run =
        CliRun.of(
            "policy", "lint", repository.toString(), "--policy", outside.toString(), "--json");
    assertThat(run.code()).as(run.toString()).isZero();
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.get("errors").asInt()).isZero();
    assertThat(json.get("warnings").asInt()).isEqualTo(1);
    JsonNode finding = json.get("findings").get(0);
    assertThat(finding.get("code").asString()).isEqualTo("system-empty");
    assertThat(finding.get("file").asString()).endsWith("systems.yaml");
    assertThat(finding.get("line").asInt()).isEqualTo(8);
    assertThat(finding.get("column").asInt()).isEqualTo(12);
  }

  @Test
  void what_cannot_be_read_at_all_is_bad_input() throws Exception {
    GitHere.commit(repository, ".countersign/policy.yaml", "schema: [\n", "Policy");
    GitHere.commit(repository, ".countersign/systems.yaml", SYSTEMS, "Systems");
    CliRun run = CliRun.of("policy", "lint", repository.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.complaints()).hasSize(1);
    assertThat(run.err()).startsWith("policy.yaml:2:");
    assertThat(CliRun.of("policy").code()).isEqualTo(2);
    assertThat(CliRun.of("policy", "lint").code()).isEqualTo(2);
  }

  @Test
  void hostile_names_are_shown_as_escapes() throws Exception {
    GitHere.commit(repository, ".countersign/policy.yaml", POLICY, "Policy");
    GitHere.commit(repository, ".countersign/systems.yaml", SYSTEMS, "Systems");
    CliRun run = CliRun.of("policy", "lint", repository.toString(), "no\u202esuch\u001b[31m");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).doesNotContain("\u202e", "\u001b");
  }
}
