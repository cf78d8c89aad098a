package dev.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody hands over a repository that is a trap; the commands are run on it as always. */
class HostileCommandLineTest {
  @TempDir Path folder;
  private Path proof;
  private StockGit git;
  private String base;
  private String head;

  @BeforeEach
  void repository() throws Exception {
    proof = folder.resolve("something-ran");
    git = StockGit.init(folder.resolve("work"));
    git.file(".gitattributes", "*.txt filter=evil diff=evil\n*.bin diff=evil -text\n");
    base = git.file("a.txt", "one\n").file("b.bin", "x\n").commit("base");
    head = git.file("a.txt", "two\n").file("b.bin", "y\n").commit("head");
  }

  private void setTheTrap() throws Exception {
    String command = "touch " + proof + "; cat";
    for (String hook :
        List.of(
            "post-checkout", "reference-transaction", "post-index-change", "fsmonitor-watchman")) {
      git.file(".git/hooks/" + hook, "#!/bin/sh\n" + command + "\n");
      Path file = git.folder().resolve(".git/hooks").resolve(hook);
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    for (String key :
        List.of(
            "filter.evil.smudge",
            "filter.evil.clean",
            "filter.evil.process",
            "diff.evil.textconv",
            "diff.evil.command",
            "core.fsmonitor",
            "core.sshCommand",
            "core.pager",
            "core.alternateRefsCommand",
            "remote.origin.uploadpack",
            "uploadpack.packObjectsHook")) {
      git.run("config", key, command);
    }
  }

  private CommandLineRun command(String name, String... more) {
    String[] arguments = new String[3 + more.length];
    arguments[0] = name;
    arguments[1] = git.folder().toString();
    arguments[2] = base + ".." + head;
    System.arraycopy(more, 0, arguments, 3, more.length);
    return CommandLineRun.of(arguments);
  }

  @Test
  void the_trap_works_with_stock_git() throws Exception {
    setTheTrap();
    assertThat(Files.exists(proof)).isFalse();
    git.run("-c", "diff.evil.command=", "log", "-p", "--textconv");
    assertThat(proof).exists();
  }

  @Test
  void nothing_runs_and_the_raw_bytes_are_shown() throws Exception {
    setTheTrap();
    assertThat(command("diff").out()).isEqualTo("M\ta.txt\nM\tb.bin\n");
    assertThat(command("diff", "--stat").out()).startsWith("1\t1\ta.txt\n1\t1\tb.bin\n");
    assertThat(command("diff", "--patch").out()).contains("\n-one\n+two\n", "\n-x\n+y\n");
    assertThat(command("inspect")).returns(0, CommandLineRun::exit);
    Path copy = folder.resolve("copy");
    assertThat(CommandLineRun.of("clone", git.folder().toString(), copy.toString()))
        .returns(0, CommandLineRun::exit);
    assertThat(copy.resolve("a.txt")).hasContent("two\n");
    assertThat(proof).doesNotExist();
  }

  @Test
  void a_replaced_commit_and_a_replaced_blob_are_shown_as_they_are() throws Exception {
    String blob = git.run("rev-parse", head + ":a.txt");
    git.run("replace", blob, git.run("rev-parse", base + ":a.txt"));
    git.run("replace", head, base);
    assertThat(git.run("diff", base, head)).isEmpty();
    assertThat(command("diff", "--patch").out()).contains("\n-one\n+two\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%s/nowhere", "%s/work/.git/objects", "//nowhere.invalid/share", "%s/pipe"})
  void an_alternate_that_leads_astray_changes_nothing(String alternate) throws Exception {
    new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor();
    git.file(".git/objects/info/alternates", alternate.formatted(folder) + "\n");
    assertThat(command("diff")).isEqualTo(new CommandLineRun(0, "M\ta.txt\nM\tb.bin\n", ""));
  }

  @Test
  void an_alternate_with_a_nul_character_is_named_as_such() throws Exception {
    git.file(".git/objects/info/alternates", "../../elsewhere\0/objects\n");
    CommandLineRun run = command("diff");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err())
        .contains("objects/info/alternates has a line with a NUL character")
        .doesNotContain("configuration");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".git", ".GIT", ".Git", "git~1", "a/b", "."})
  void a_name_that_leads_elsewhere_is_shown_but_never_written(String name) throws Exception {
    head = commitOf("100644 " + name + "\0", git.run("rev-parse", head + ":a.txt"));
    git.run("update-ref", "refs/heads/main", head);
    assertThat(command("diff").out()).contains("A\t" + name + "\n");
    Path copy = folder.resolve("copy");
    CommandLineRun clone = CommandLineRun.of("clone", git.folder().toString(), copy.toString());
    assertThat(clone.exit()).as(clone.err()).isEqualTo(2);
    assertThat(clone.err().lines()).hasSize(1);
    assertThat(copy).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          policy.yaml,  .countersign/policy.yaml
          systems.yaml, .countersign/systems.yaml
          """)
  void a_policy_that_is_a_link_is_refused(String link, String named) throws Exception {
    git.file(".countersign/policy.yaml", "schema: 1\n")
        .file(".countersign/systems.yaml", "schema: 1\n");
    Path file = git.folder().resolve(".countersign").resolve(link);
    Files.delete(file);
    Files.createSymbolicLink(file, Path.of("../a.txt"));
    git.commit("link");
    CommandLineRun run = command("inspect", "--target", "main");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().strip())
        .isEqualTo(
            named
                + " on refs/heads/main is not a regular file; registry and policy must be regular"
                + " files.");
  }

  @Test
  void a_policy_with_a_twin_in_another_case_is_refused() throws Exception {
    git.file(".countersign/policy.yaml", "schema: 1\n")
        .file(".countersign/POLICY.yaml", "schema: 1\n");
    git.commit("twin");
    CommandLineRun run = command("inspect", "--target", "main");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(".countersign/POLICY.yaml", "upper and lower case");
  }

  /** A commit on base whose tree has one entry, which stock git would refuse to make. */
  private String commitOf(String entry, String id) throws Exception {
    ByteArrayOutputStream tree = new ByteArrayOutputStream();
    tree.writeBytes(entry.getBytes(StandardCharsets.US_ASCII));
    tree.writeBytes(HexFormat.of().parseHex(id));
    String treeId =
        git.feed(tree.toByteArray(), "hash-object", "-t", "tree", "--literally", "-w", "--stdin");
    return git.run("commit-tree", "-p", base, "-m", "x", treeId);
  }
}
