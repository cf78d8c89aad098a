package dev.countersign.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.diff.GitJudge.Entry;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stock git is the judge: what it makes of our patches must be the tree it knows. */
class PatchAgainstGitTest {
  private final Map<RepoPath, Entry> a = new TreeMap<>();
  private final Map<RepoPath, Entry> b = new TreeMap<>();
  private GitJudge git;

  @BeforeEach
  void repository(@TempDir Path folder) throws Exception {
    git = new GitJudge(folder);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 30, 1_000})
  void random_edits_give_the_tree_of_head(int distinct) throws Exception {
    Edits edits = new Edits(distinct);
    for (int i = 0; i < 120; i++) {
      List<String> old = edits.lines(edits.random().nextInt(120), distinct);
      RepoPath path = RepoPath.of("generated/" + i);
      a.put(path, Entry.file(edits.file(old)));
      b.put(path, Entry.file(edits.file(edits.edited(old, edits.random().nextInt(8), distinct))));
    }
    assertGitMakesHeadsTree();
  }

  @Test
  void edits_of_real_files_give_the_tree_of_head() throws Exception {
    Edits edits = new Edits(7);
    for (Path file : realFiles()) {
      List<String> old = Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
      RepoPath path = RepoPath.of("real" + file);
      byte[] bytes = Files.readAllBytes(file);
      a.put(path, Entry.file(bytes));
      String edited = edits.file(edits.edited(old, 12, 50));
      b.put(path, Entry.file(edited.getBytes(StandardCharsets.ISO_8859_1)));
    }
    assertGitMakesHeadsTree();
  }

  @Test
  void modes_types_and_submodules() throws Exception {
    both("mode", Entry.file("x\n"), Entry.of(FileMode.EXECUTABLE, "x\n"));
    both("mode-and-text", Entry.of(FileMode.EXECUTABLE, "x\ny\n"), Entry.file("x\nz\n"));
    both("mode-and-bytes", Entry.of(FileMode.EXECUTABLE, "x\0y"), Entry.file("x\0z"));
    both("to-link", Entry.file("target\n"), Entry.of(FileMode.SYMLINK, "elsewhere"));
    both("from-link", Entry.of(FileMode.SYMLINK, "elsewhere"), Entry.file("target\n"));
    both("link", Entry.of(FileMode.SYMLINK, "here"), Entry.of(FileMode.SYMLINK, "there"));
    both("same-bytes", Entry.file("here"), Entry.of(FileMode.SYMLINK, "here"));
    both("bump", GitJudge.submodule(1), GitJudge.submodule(2));
    both("to-module", Entry.file("text\n"), GitJudge.submodule(3));
    both("from-module", GitJudge.submodule(4), Entry.of(FileMode.SYMLINK, "x"));
    a.put(RepoPath.of("module-gone"), GitJudge.submodule(5));
    b.put(RepoPath.of("module-new"), GitJudge.submodule(6));
    a.put(RepoPath.of("link-gone"), Entry.of(FileMode.SYMLINK, "x"));
    b.put(RepoPath.of("link-new"), Entry.of(FileMode.SYMLINK, "x"));
    b.put(RepoPath.of("executable-new"), Entry.of(FileMode.EXECUTABLE, "#!/bin/sh\n"));
    assertGitMakesHeadsTree();
    assertSameHeadersAsGit();
  }

  @Test
  void a_file_becomes_a_folder_and_a_folder_a_file() throws Exception {
    a.put(RepoPath.of("one"), Entry.file("x\n"));
    b.put(RepoPath.of("one/inside"), Entry.file("x\n"));
    a.put(RepoPath.of("two/inside"), Entry.file("y\n"));
    b.put(RepoPath.of("two"), Entry.file("z\n"));
    assertGitMakesHeadsTree();
  }

  @Test
  void contents_at_the_edges() throws Exception {
    byte[] late = ("a\n".repeat(4_096) + "\0\n").getBytes(StandardCharsets.US_ASCII);
    byte[] later = late.clone();
    later[0] = 'b';
    both("nul-at-byte-8193", Entry.file(late), Entry.file(later));
    both("binary", Entry.file(noise(1, 100_000)), Entry.file(noise(2, 90_001)));
    both("binary-to-text", Entry.file("\0"), Entry.file("text\n"));
    both("text-to-binary", Entry.file("text"), Entry.file(noise(3, 52)));
    both("binary-to-empty", Entry.file("\0\1"), Entry.file(""));
    both("no-newline-added", Entry.file("a\nb\n"), Entry.file("a\nb"));
    both("newline-added", Entry.file("a\nb"), Entry.file("a\nb\n"));
    both("no-newline-either", Entry.file("a\nb"), Entry.file("c\nb"));
    both("appended-to-open-line", Entry.file("a\nb"), Entry.file("a\nb\nc"));
    both("crlf", Entry.file("a\r\nb\r\n"), Entry.file("a\nb\n"));
    both("mixed", Entry.file("a\r\nb\nc\r\n"), Entry.file("a\r\nb\r\nc\n"));
    both("lone-cr", Entry.file("a\rb\rc"), Entry.file("a\rb\rd"));
    both("emptied", Entry.file("a\n"), Entry.file(""));
    both("filled", Entry.file(""), Entry.file("a\n"));
    both("one-newline", Entry.file("\n"), Entry.file("\n\n"));
    both("bom", Entry.file("a\n"), Entry.file("\ufeffa\n"));
    both("utf-16", Entry.file(utf16("a\nb\n")), Entry.file(utf16("a\nc\n")));
    both("looks-like-patch", Entry.file("-- a/x\n\\ No\n"), Entry.file("-- a/x\n@@ -1 +1 @@\n"));
    both("invalid-utf-8", Entry.file(new byte[] {'a', -1}), Entry.file(new byte[] {'b', -2}));
    both("long", Entry.file("x".repeat(1 << 20)), Entry.file("x".repeat(1 << 20) + "y"));
    a.put(RepoPath.of("empty-gone"), Entry.file(""));
    b.put(RepoPath.of("empty-new"), Entry.file(""));
    a.put(RepoPath.of("binary-gone"), Entry.file(noise(4, 1_000)));
    b.put(RepoPath.of("binary-new"), Entry.file(noise(5, 1_000)));
    b.put(RepoPath.of("open-new"), Entry.file("no newline"));
    assertGitMakesHeadsTree();
    assertSameHeadersAsGit();
  }

  @Test
  void strange_paths() throws Exception {
    List<String> names =
        List.of(
            "with space",
            "with\nnewline",
            "with\ttab",
            "with\"quote",
            "back\\slash",
            "\u00fcml\u00e4ut/\u65e5\u672c",
            "rtl\u202eoverride",
            "\007\b\f\013\r\001\177",
            " leading",
            "trailing ",
            "a b/a b",
            "x b/x",
            "-dash",
            "deep/er/est/file");
    for (String name : names) {
      both(name, Entry.file("one\ntwo\n"), Entry.file("one\n2\n"));
      both(name + ".bin", Entry.file("\0one"), Entry.file("\0two"));
      b.put(RepoPath.of(name + ".new"), Entry.file("new\n"));
      a.put(RepoPath.of(name + ".gone"), Entry.file("gone"));
      both(name + ".mode", Entry.file("x"), Entry.of(FileMode.EXECUTABLE, "x"));
    }
    RepoPath invalid = RepoPath.ofBytes(new byte[] {'n', -1, -2, 'x'});
    a.put(invalid, Entry.file("one\n"));
    b.put(invalid, Entry.file("two\n"));
    b.put(RepoPath.of("case"), Entry.file("one\n"));
    a.put(RepoPath.of("Case"), Entry.file("one\n"));
    assertGitMakesHeadsTree();
    assertSameHeadersAsGit();
  }

  @Test
  void a_rename_is_a_deletion_and_an_addition_and_a_copy_an_addition() throws Exception {
    a.put(RepoPath.of("from"), Entry.file("one\ntwo\n"));
    b.put(RepoPath.of("to"), Entry.file("one\n2\n"));
    a.put(RepoPath.of("kept"), Entry.file("k\n"));
    b.put(RepoPath.of("kept"), Entry.file("k\n"));
    b.put(RepoPath.of("twin"), Entry.file("k\n"));
    git.trees(a, b);
    List<FileChange> plain = git.changes();
    FileSide from = plain.get(0).oldSide().orElseThrow();
    FileSide to = plain.get(1).newSide().orElseThrow();
    FileSide twin = plain.get(2).newSide().orElseThrow();
    FileSide kept = new FileSide(RepoPath.of("kept"), twin.mode(), twin.id());
    List<FileChange> detected =
        List.of(
            new FileChange(ChangeKind.RENAMED, Optional.of(from), Optional.of(to), 50),
            new FileChange(ChangeKind.COPIED, Optional.of(kept), Optional.of(twin), 100));
    assertThat(git.treeAfterApplying(patch(detected))).isEqualTo(git.tree("B"));
  }

  private void assertGitMakesHeadsTree() throws Exception {
    git.trees(a, b);
    List<FileChange> changes = git.changes();
    assertThat(changes).isNotEmpty();
    byte[] patch = patch(changes);
    assertThat(git.treeAfterApplying(patch)).isEqualTo(git.tree("B"));
    assertOurReaderMakesTheNewSides(patch);
  }

  private void assertOurReaderMakesTheNewSides(byte[] patch) {
    PatchReading reading = PatchApplier.read(patch);
    assertThat(reading).isInstanceOf(PatchReading.Sections.class);
    Map<RepoPath, Entry> result = new TreeMap<>(a);
    for (PatchedFile file : ((PatchReading.Sections) reading).files()) {
      byte[] before =
          Optional.ofNullable(result.remove(file.path()))
              .map(entry -> comparable(entry))
              .orElse(new byte[0]);
      PatchApplication applied = PatchApplier.apply(file, before);
      assertThat(applied).as("%s", file.path()).isInstanceOf(PatchApplication.Applied.class);
      RawBytes after = ((PatchApplication.Applied) applied).after();
      file.newMode().ifPresent(mode -> result.put(file.path(), entry(mode, after)));
    }
    assertThat(result).isEqualTo(b);
  }

  private static byte[] comparable(Entry entry) {
    return entry.mode() == FileMode.GITLINK
        ? ("Subproject commit "
                + new String(entry.bytes().toArray(), StandardCharsets.US_ASCII)
                + "\n")
            .getBytes(StandardCharsets.US_ASCII)
        : entry.bytes().toArray();
  }

  private static Entry entry(FileMode mode, RawBytes after) {
    if (mode != FileMode.GITLINK) {
      return new Entry(mode, after);
    }
    String line = new String(after.toArray(), StandardCharsets.US_ASCII);
    return Entry.of(mode, line.substring("Subproject commit ".length()).strip());
  }

  /** All lines but those of hunks and binary contents are what git itself would write. */
  private void assertSameHeadersAsGit() throws Exception {
    byte[] theirs =
        git.git(
            new byte[0],
            Map.of(),
            "diff-tree",
            "-r",
            "-p",
            "--binary",
            "--full-index",
            "--no-renames",
            "refs/heads/A",
            "refs/heads/B");
    assertThat(headers(patch(git.changes()))).isEqualTo(headers(theirs));
  }

  private static List<String> headers(byte[] patch) {
    return new String(patch, StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line ->
            Stream.of("diff --git ", "index ", "new file", "deleted file", "old mode", "new mode")
                .anyMatch(line::startsWith))
        .toList();
  }

  private byte[] patch(List<FileChange> changes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PatchWriter writer = new PatchWriter(out);
    for (FileChange change : changes) {
      writer.write(
          change, content(a, change.oldSide()), content(b, change.newSide()), Progress.none());
    }
    return out.toByteArray();
  }

  private static byte[] content(Map<RepoPath, Entry> tree, Optional<FileSide> side) {
    return side.map(it -> tree.get(it.path()).content()).orElse(new byte[0]);
  }

  private void both(String path, Entry before, Entry after) {
    a.put(RepoPath.of(path), before);
    b.put(RepoPath.of(path), after);
  }

  private static byte[] noise(long seed, int size) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    bytes[0] = 0;
    return bytes;
  }

  private static byte[] utf16(String text) {
    return ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
  }

  private static List<Path> realFiles() {
    List<Path> found = new ArrayList<>();
    for (String root : List.of("/usr/lib/python3", "/usr/share/perl5", "src/main/java")) {
      if (Files.isDirectory(Path.of(root))) {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
          files
              .filter(file -> file.toString().matches(".*\\.(py|pm|java)"))
              .filter(Files::isRegularFile)
              .sorted()
              .limit(40)
              .map(Path::toAbsolutePath)
              .forEach(found::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return found;
  }
}
