package dev.countersign.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.BadInput;
import dev.countersign.model.Failure;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A repository that tries to run a command, to lie and to write elsewhere. */
class HostileRepositoryTest {
  @TempDir Path dir;
  private Path work;
  private Path proof;
  private StockGit git;
  private String base;
  private String head;

  @BeforeEach
  void trap() {
    work = dir.resolve("work");
    proof = dir.resolve("something-ran");
    git = StockGit.init(work);
    git.write(".gitattributes", "* filter=evil diff=evil text\n").write("a.txt", "1\n");
    base = git.commit("base");
    git.write("a.txt", "2\n");
    head = git.commit("head");
    String command = "touch " + proof + "; cat";
    for (String hook :
        List.of(
            "post-checkout",
            "pre-commit",
            "post-merge",
            "reference-transaction",
            "post-index-change",
            "pre-auto-gc",
            "fsmonitor-watchman",
            "pre-upload")) {
      git.write(".git/hooks/" + hook, "#!/bin/sh\n" + command + "\n");
      assertThat(work.resolve(".git/hooks/" + hook).toFile().setExecutable(true)).isTrue();
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
            "core.editor",
            "credential.helper",
            "remote.origin.uploadpack",
            "uploadpack.packObjectsHook",
            "core.alternateRefsCommand",
            "gpg.program")) {
      git.run("config", key, command);
    }
    git.run("config", "remote.origin.url", work.toString());
    git.run("config", "core.hooksPath", work.resolve(".git/hooks").toString());
  }

  private void readEverything(Path folder) {
    try (GitRepository repository = GitRepository.open(folder)) {
      Oid from = repository.resolve(base);
      Oid to = repository.resolve(head);
      assertThat(
              repository
                  .changeSet(from, to, ChangeSetOptions.withCopies(), Progress.none())
                  .files())
          .hasSize(1);
      assertThat(repository.commits(from, to, Progress.none())).hasSize(1);
      Oid blob = repository.entry(to, RepoPath.of("a.txt")).orElseThrow().id();
      assertThat(repository.blob(blob, 100)).asString().isEqualTo("2\n");
      repository.rangeObjects(from, to, from, List.of(RepoPath.of("a.txt")));
      repository.refs();
    }
  }

  @Test
  void stock_git_would_have_run_it() {
    assertThatThrownBy(() -> git.run("diff", base, head)).isInstanceOf(IllegalStateException.class);
    assertThat(proof).exists();
  }

  @Test
  void nothing_runs_when_it_is_read_cloned_and_fetched() {
    readEverything(work);
    Path copy = dir.resolve("copy");
    Cloner.clone(
        new CloneRequest(work.toString(), copy, false, CredentialSource.none()), Progress.none());
    readEverything(copy);
    assertThat(copy.resolve("a.txt")).hasContent("2");
    try (GitRepository repository = GitRepository.open(work)) {
      Fetcher.fetch(repository, "origin", CredentialSource.none(), Progress.none());
      assertThat(repository.resolve("origin/main").hex()).isEqualTo(head);
    }
    assertThat(proof).doesNotExist();
  }

  @Test
  void replace_refs_and_grafts_change_nothing() throws Exception {
    String fake = git.run("commit-tree", "-m", "fake", base + "^{tree}");
    git.run("replace", head, fake);
    Files.createDirectories(work.resolve(".git/info"));
    Files.writeString(work.resolve(".git/info/grafts"), head + "\n");
    assertThat(git.run("log", "-1", "--format=%s", head)).endsWith("fake");
    try (GitRepository repository = GitRepository.open(work)) {
      assertThat(repository.commit(new Oid(head)).subject()).isEqualTo("head");
      assertThat(repository.rootCommit(new Oid(head)).hex()).isEqualTo(base);
    }
    readEverything(work);
  }

  @Test
  void a_commit_graph_that_lies_changes_nothing() throws Exception {
    git.run("commit-graph", "write", "--reachable");
    git.run("config", "core.commitGraph", "true");
    Path graph = work.resolve(".git/objects/info/commit-graph");
    byte[] bytes = Files.readAllBytes(graph);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    byte[] tree = HexFormat.of().parseHex(git.run("rev-parse", head + "^{tree}"));
    int at = text.indexOf(new String(tree, StandardCharsets.ISO_8859_1));
    assertThat(at).isPositive();
    byte[] other = HexFormat.of().parseHex(git.run("rev-parse", base + "^{tree}"));
    System.arraycopy(other, 0, bytes, at, other.length);
    assertThat(graph.toFile().setWritable(true)).isTrue();
    Files.write(graph, bytes);
    try (GitRepository repository = GitRepository.open(work)) {
      assertThat(repository.commit(new Oid(head)).tree().hex())
          .isEqualTo(HexFormat.of().formatHex(tree));
    }
  }

  @ParameterizedTest
  @CsvSource({"blob,a.txt", "tree,''"})
  void content_under_a_wrong_id_is_refused(String type, String path) throws Exception {
    String id = git.run("rev-parse", head + ":" + path);
    String other = git.run("rev-parse", base + ":" + path);
    Path stored = loose(id);
    assertThat(stored.toFile().setWritable(true)).isTrue();
    Files.copy(loose(other), stored, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    try (GitRepository repository = GitRepository.open(work)) {
      assertThatThrownBy(
              () -> {
                Oid oid = new Oid(id);
                if (type.equals("blob")) {
                  repository.blob(oid, 100);
                } else {
                  repository.changeSet(
                      new Oid(base),
                      new Oid(head),
                      ChangeSetOptions.forEvidence(),
                      Progress.none());
                }
              })
          .isInstanceOfSatisfying(
              BadInput.class, e -> assertThat(e.code()).isEqualTo("git.damaged"));
    }
  }

  private Path loose(String id) {
    return work.resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
  }

  @Test
  void includes_of_the_configuration_are_not_followed() throws Exception {
    Path secret = dir.resolve("outside.config");
    Files.writeString(secret, "[remote \"leak\"]\n\turl = /leaked\n");
    git.run("config", "include.path", secret.toString());
    try (GitRepository repository = GitRepository.open(work)) {
      Remotes remotes = new Remotes(repository.source().repository().getConfig());
      assertThat(remotes.url("leak")).isEmpty();
      assertThat(remotes.url("origin")).contains(work.toString());
    }
    git.run("config", "include.path", "/dev/zero");
    readEverything(work);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[core", "[core]\n\tbare = perhaps\n", "\0\0\0"})
  void a_configuration_of_nonsense_is_one_sentence(String text) throws Exception {
    Files.writeString(work.resolve(".git/config"), text);
    try (GitRepository repository = GitRepository.open(work)) {
      repository.resolve(head);
    } catch (Failure e) {
      assertThat(e.sentence()).contains("configuration").endsWith(".");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", ".git", ".GIT", "git~1", "a/b", ".git\u200c"})
  void a_name_that_leads_elsewhere_is_never_written(String name) throws Exception {
    String blob =
        git.execute("evil\n".getBytes(StandardCharsets.UTF_8), "hash-object", "-w", "--stdin");
    String inner = tree("100644 config", blob);
    String root = tree("40000 " + name, inner);
    String commit = git.run("commit-tree", "-m", "evil", root);
    git.run("update-ref", "refs/heads/main", commit);
    Path clones = dir.resolve("clones");
    CloneRequest request =
        new CloneRequest(work.toString(), clones.resolve("copy"), false, CredentialSource.none());
    try {
      Path copy = Cloner.clone(request, Progress.none());
      assertThat(Files.readString(copy.resolve(".git/config"))).doesNotContain("evil");
    } catch (BadInput e) {
      assertThat(e.code()).isEqualTo("git.unsafe-path");
      assertThat(clones).isEmptyDirectory();
    }
    assertThat(dir.resolve("config")).doesNotExist();
    try (GitRepository repository = GitRepository.open(work)) {
      assertThat(repository.tree(new Oid(commit))).hasSize(1);
    }
  }

  @Test
  void a_link_and_a_folder_of_one_name_write_nothing_elsewhere() throws Exception {
    Path outside = Files.createDirectory(dir.resolve("outside"));
    String target =
        git.execute(
            outside.toString().getBytes(StandardCharsets.UTF_8), "hash-object", "-w", "--stdin");
    String blob =
        git.execute("evil\n".getBytes(StandardCharsets.UTF_8), "hash-object", "-w", "--stdin");
    String inner = tree("100644 file", blob);
    byte[] both = concat(entry("120000 x", target), entry("40000 x", inner));
    String root = git.execute(both, "hash-object", "-w", "-t", "tree", "--stdin", "--literally");
    String commit = git.run("commit-tree", "-m", "evil", root);
    git.run("update-ref", "refs/heads/main", commit);
    try {
      Cloner.clone(
          new CloneRequest(work.toString(), dir.resolve("copy"), false, CredentialSource.none()),
          Progress.none());
    } catch (BadInput e) {
      assertThat(e.code()).isEqualTo("git.unsafe-path");
      assertThat(dir.resolve("copy")).doesNotExist();
    }
    try (Stream<Path> entries = Files.list(outside)) {
      assertThat(entries).isEmpty();
    }
  }

  @Test
  void two_entries_of_one_name_are_refused() {
    String one = git.run("rev-parse", base + ":a.txt");
    String two = git.run("rev-parse", head + ":a.txt");
    byte[] both = concat(entry("100644 a.txt", one), entry("100644 a.txt", two));
    String root = git.execute(both, "hash-object", "-w", "-t", "tree", "--stdin", "--literally");
    String empty = git.execute(new byte[0], "hash-object", "-w", "-t", "tree", "--stdin");
    String from = git.run("commit-tree", "-m", "from", empty);
    String to = git.run("commit-tree", "-m", "to", root);
    try (GitRepository repository = GitRepository.open(work)) {
      assertThatThrownBy(() ->
              repository.changeSet(
                  new Oid(from), new Oid(to), ChangeSetOptions.forReview(), Progress.none()))
          .isInstanceOfSatisfying(
              BadInput.class, e -> assertThat(e.code()).isEqualTo("git.malformed-tree"));
    }
  }

  @Test
  void bytes_that_are_no_objects_are_one_sentence() throws IOException {
    String id = "ab" + "c".repeat(38);
    Files.createDirectories(loose(id).getParent());
    try (var out = new DeflaterOutputStream(Files.newOutputStream(loose(id)))) {
      out.write("tree 9999999999\0garbage".getBytes(StandardCharsets.UTF_8));
    }
    try (GitRepository repository = GitRepository.open(work)) {
      assertThatThrownBy(() -> repository.raw(new Oid(id))).isInstanceOf(Failure.class);
    }
  }

  private String tree(String header, String id) {
    return git.execute(
        entry(header, id), "hash-object", "-w", "-t", "tree", "--stdin", "--literally");
  }

  private static byte[] entry(String header, String id) {
    return concat((header + "\0").getBytes(StandardCharsets.UTF_8), HexFormat.of().parseHex(id));
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] out = new byte[a.length + b.length];
    System.arraycopy(a, 0, out, 0, a.length);
    System.arraycopy(b, 0, out, a.length, b.length);
    return out;
  }
}
