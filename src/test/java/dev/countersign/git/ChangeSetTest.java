package dev.countersign.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.Cancelled;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.ChangeSet;
import dev.countersign.model.FileChange;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stock git is the judge of every change set. */
class ChangeSetTest {
  @TempDir Path dir;
  private StockGit git;

  @BeforeEach
  void init() {
    git = StockGit.init(dir);
  }

  private ChangeSet read(String base, String head, ChangeSetOptions options) {
    try (GitRepository repository = GitRepository.open(dir)) {
      return repository.changeSet(
          repository.resolve(base), repository.resolve(head), options, Progress.none());
    }
  }

  /** The change set as {@code git diff --raw -z --abbrev=40} prints it, similarity left out. */
  private static List<String> rows(ChangeSet changes) {
    return changes.files().stream().map(ChangeSetTest::row).sorted().toList();
  }

  private static String row(FileChange change) {
    String zero = "0".repeat(40);
    String modes =
        change.oldSide().map(s -> s.mode().octal()).orElse("000000")
            + " "
            + change.newSide().map(s -> s.mode().octal()).orElse("000000");
    String ids =
        change.oldSide().map(s -> s.id().hex()).orElse(zero)
            + " "
            + change.newSide().map(s -> s.id().hex()).orElse(zero);
    String paths =
        change.paths().stream().map(ChangeSetTest::latin).collect(Collectors.joining("|"));
    return modes + " " + ids + " " + change.kind().letter() + " " + paths;
  }

  private static String latin(RepoPath path) {
    return new String(path.bytes(), StandardCharsets.ISO_8859_1);
  }

  private List<String> gitRows(String base, String head, String... options) {
    List<String> command = new ArrayList<>(List.of("diff", "--raw", "-z", "--abbrev=40"));
    command.addAll(List.of(options));
    command.addAll(List.of(base, head));
    String[] fields = git.run(command.toArray(String[]::new)).split("\0");
    List<String> out = new ArrayList<>();
    for (int i = 0; i + 1 < fields.length; i += 2) {
      String[] meta = fields[i].substring(1).split(" ");
      char letter = meta[4].charAt(0);
      String paths = fields[i + 1];
      if (letter == 'R' || letter == 'C') {
        paths += "|" + fields[++i + 1];
      }
      out.add(String.join(" ", meta[0], meta[1], meta[2], meta[3]) + " " + letter + " " + paths);
    }
    return out.stream().sorted().toList();
  }

  private static String lines(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "line number " + i + "\n")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          added.txt,       ADDED
          changed.txt,     MODIFIED
          deleted.txt,     DELETED
          moved/new.txt,   RENAMED
          edited-new.txt,  RENAMED
          tool.sh,         MODE_CHANGED
          tool2.sh,        MODIFIED
          link,            TYPE_CHANGED
          other-link,      MODIFIED
          vendor/sub,      MODIFIED
          gone-sub,        DELETED
          """)
  void tells_how_each_file_changed(String path, ChangeKind kind) throws Exception {
    git.write("changed.txt", "1\n").write("deleted.txt", "only here\n");
    git.write("old.txt", "moved as it is\n").write("edited-old.txt", lines(0, 40));
    git.write("tool.sh", "#!/bin/sh\n").write("tool2.sh", "#!/bin/sh\nexit 1\n");
    git.write("link", "was a file\n");
    Files.createSymbolicLink(dir.resolve("other-link"), Path.of("changed.txt"));
    git.run("add", "-A");
    String commit = "1".repeat(40);
    git.run("update-index", "--add", "--cacheinfo", "160000," + commit + ",vendor/sub");
    git.run("update-index", "--add", "--cacheinfo", "160000," + commit + ",gone-sub");
    String base = git.commitIndex("base");
    git.write("added.txt", "new\n").write("changed.txt", "2\n");
    Files.delete(dir.resolve("deleted.txt"));
    Files.createDirectories(dir.resolve("moved"));
    Files.move(dir.resolve("old.txt"), dir.resolve("moved/new.txt"));
    Files.delete(dir.resolve("edited-old.txt"));
    git.write("edited-new.txt", lines(3, 42));
    assertThat(dir.resolve("tool.sh").toFile().setExecutable(true)).isTrue();
    assertThat(dir.resolve("tool2.sh").toFile().setExecutable(true)).isTrue();
    git.write("tool2.sh", "#!/bin/sh\nexit 2\n");
    Files.delete(dir.resolve("link"));
    Files.createSymbolicLink(dir.resolve("link"), Path.of("changed.txt"));
    Files.delete(dir.resolve("other-link"));
    Files.createSymbolicLink(dir.resolve("other-link"), Path.of("added.txt"));
    git.run("add", "-A");
    git.run("update-index", "--add", "--cacheinfo", "160000," + "2".repeat(40) + ",vendor/sub");
    git.run("update-index", "--force-remove", "gone-sub");
    String head = git.commitIndex("head");

    ChangeSet changes = read(base, head, ChangeSetOptions.forReview());

    assertThat(rows(changes)).isEqualTo(gitRows(base, head, "-M"));
    assertThat(changes.files())
        .filteredOn(change -> change.path().equals(RepoPath.of(path)))
        .singleElement()
        .satisfies(change -> assertThat(change.kind()).isEqualTo(kind));
    assertThat(changes.files()).isSortedAccordingTo((a, b) -> a.path().compareTo(b.path()));
    assertThat(changes.limits()).isEmpty();
    assertThat(rows(read(base, head, ChangeSetOptions.forEvidence())))
        .isEqualTo(gitRows(base, head, "--no-renames"));
    assertThat(changes.resultTree().hex()).isEqualTo(git.run("rev-parse", head + "^{tree}"));
    assertThat(changes.baseTree().hex()).isEqualTo(git.run("rev-parse", base + "^{tree}"));
  }

  @Test
  void keeps_paths_that_no_text_can_name() {
    String blob =
        git.execute("content\n".getBytes(StandardCharsets.UTF_8), "hash-object", "-w", "--stdin");
    String base = git.commitIndex("base");
    List<byte[]> names =
        List.of(
            "new\nline".getBytes(StandardCharsets.UTF_8),
            "quo\"te".getBytes(StandardCharsets.UTF_8),
            "tab\there".getBytes(StandardCharsets.UTF_8),
            "umlaut-ä".getBytes(StandardCharsets.UTF_8),
            new byte[] {'l', 'a', 't', (byte) 0xe4, '/', (byte) 0xff},
            "back\\slash".getBytes(StandardCharsets.UTF_8),
            " leading and trailing ".getBytes(StandardCharsets.UTF_8));
    for (byte[] name : names) {
      byte[] head = ("100644 " + blob + "\t").getBytes(StandardCharsets.UTF_8);
      byte[] line = new byte[head.length + name.length + 1];
      System.arraycopy(head, 0, line, 0, head.length);
      System.arraycopy(name, 0, line, head.length, name.length);
      git.execute(line, "update-index", "-z", "--index-info");
    }
    String head = git.commitIndex("head");
    ChangeSet changes = read(base, head, ChangeSetOptions.forReview());
    assertThat(rows(changes)).hasSize(names.size()).isEqualTo(gitRows(base, head));
  }

  @Test
  void finds_copies_only_where_asked() {
    git.write("kept.txt", lines(0, 50)).write("same.txt", lines(100, 150));
    String base = git.commit("base");
    git.write("kept.txt", lines(0, 51)).write("copy.txt", lines(0, 49));
    git.write("same.txt", lines(100, 151)).write("same-copy.txt", lines(100, 150));
    String head = git.commit("head");
    assertThat(rows(read(base, head, ChangeSetOptions.withCopies())))
        .isEqualTo(gitRows(base, head, "-M", "-C"))
        .anyMatch(row -> row.contains(" C kept.txt|copy.txt"));
    assertThat(rows(read(base, head, ChangeSetOptions.forReview())))
        .isEqualTo(gitRows(base, head, "-M"))
        .noneMatch(row -> row.contains(" C "));
  }

  @Test
  void pairs_one_deleted_file_once_and_copies_the_rest() throws Exception {
    git.write("a.txt", lines(0, 30));
    String base = git.commit("base");
    Files.delete(dir.resolve("a.txt"));
    git.write("b.txt", lines(0, 30)).write("c.txt", lines(0, 30)).write("x/a.txt", lines(0, 29));
    String head = git.commit("head");
    assertThat(rows(read(base, head, ChangeSetOptions.forReview())))
        .isEqualTo(gitRows(base, head, "-M"));
    assertThat(rows(read(base, head, ChangeSetOptions.withCopies())))
        .isEqualTo(gitRows(base, head, "-C"));
  }

  @Test
  void a_file_that_becomes_a_folder_is_deleted_and_added() throws Exception {
    git.write("thing", "file\n").write("thing-b", "b\n");
    String base = git.commit("base");
    Files.delete(dir.resolve("thing"));
    git.write("thing/inside.txt", "other content altogether\n");
    String head = git.commit("head");
    assertThat(rows(read(base, head, ChangeSetOptions.forReview())))
        .isEqualTo(gitRows(base, head, "-M"))
        .hasSize(2);
  }

  @Test
  void modes_that_git_does_not_keep_apart_are_no_change() {
    String blob =
        git.execute("x\n".getBytes(StandardCharsets.UTF_8), "hash-object", "-w", "--stdin");
    String plain = tree("100644 f\0", blob);
    String odd = tree("100664 f\0", blob);
    String base = git.run("commit-tree", "-m", "base", plain);
    String head = git.run("commit-tree", "-m", "head", odd);
    assertThat(plain).isNotEqualTo(odd);
    assertThat(read(base, head, ChangeSetOptions.forReview()).files()).isEmpty();
  }

  private String tree(String entry, String id) {
    byte[] name = entry.getBytes(StandardCharsets.ISO_8859_1);
    byte[] raw = java.util.HexFormat.of().parseHex(id);
    byte[] bytes = new byte[name.length + raw.length];
    System.arraycopy(name, 0, bytes, 0, name.length);
    System.arraycopy(raw, 0, bytes, name.length, raw.length);
    return git.execute(bytes, "hash-object", "-w", "-t", "tree", "--stdin", "--literally");
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5", "6"})
  void finds_the_pairs_that_git_finds_in_generated_restructurings(long seed) throws Exception {
    Random random = new Random(seed);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String name = "d" + random.nextInt(4) + "/f" + i + ".txt";
      names.add(name);
      git.write(name, content(random, i, 0));
    }
    String base = git.commit("base");
    for (int i = 0; i < names.size(); i++) {
      if (random.nextInt(3) > 0) {
        Files.delete(dir.resolve(names.get(i)));
        String name = random.nextBoolean() ? "f" + i + ".txt" : "g" + i + ".txt";
        git.write("e" + random.nextInt(4) + "/" + name, content(random, i, random.nextInt(14)));
      }
    }
    String head = git.commit("head");
    ChangeSet changes = read(base, head, ChangeSetOptions.forReview());
    assertThat(rows(changes)).isEqualTo(gitRows(base, head, "-M", "-l0"));
    assertThat(changes.files()).anyMatch(change -> change.kind() == ChangeKind.RENAMED);
  }

  /** Twenty lines of a file of its own, of which {@code edits} are rewritten. */
  private static String content(Random random, int file, int edits) {
    List<String> out = new ArrayList<>();
    out.add("// the same licence stands in every file of this repository");
    for (int i = 0; i < 20; i++) {
      out.add("file " + file + " line " + i);
    }
    for (int i = 0; i < edits; i++) {
      out.set(1 + random.nextInt(20), "edit " + random.nextLong());
    }
    return String.join("\n", out) + "\n";
  }

  @Test
  void tells_when_the_search_was_cut_short_and_still_finds_what_is_distinctive() throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < 30; i++) {
      git.write("old/f" + i + ".txt", content(random, i, 0));
    }
    git.write("old/common.txt", "// the same licence stands in every file of this repository\n");
    String base = git.commit("base");
    for (int i = 0; i < 30; i++) {
      Files.delete(dir.resolve("old/f" + i + ".txt"));
      git.write("new/g" + i + ".txt", content(random, i, 3));
    }
    Files.delete(dir.resolve("old/common.txt"));
    git.write(
        "new/licence.txt", "// the same licence stands in every file of this repository\nend\n");
    String head = git.commit("head");
    ChangeSetOptions small = new ChangeSetOptions(ChangeSetOptions.Renames.RENAMES, 50, 290);
    ChangeSet changes = read(base, head, small);
    assertThat(changes.files())
        .filteredOn(change -> change.kind() == ChangeKind.RENAMED)
        .hasSizeGreaterThanOrEqualTo(30);
    assertThat(changes.limits())
        .singleElement()
        .satisfies(limit -> assertThat(limit.code()).isEqualTo("rename-search"));
  }

  @Test
  void stops_when_asked() {
    git.write("a", "1\n");
    String base = git.commit("base");
    git.write("a", "2\n");
    String head = git.commit("head");
    try (GitRepository repository = GitRepository.open(dir)) {
      assertThatThrownBy(() ->
              repository.changeSet(
                  repository.resolve(base),
                  repository.resolve(head),
                  ChangeSetOptions.forReview(),
                  new CancelledProgress()))
          .isInstanceOf(Cancelled.class);
    }
  }
}
