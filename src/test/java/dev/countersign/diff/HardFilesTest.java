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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes of one file that tools get wrong: what git makes of our patch, and what we tell. */
class HardFilesTest {
  private static final Charset SHIFT_JIS = Charset.forName("Shift_JIS");
  private static final String POINTER =
      "version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize 12\n";

  /**
   * One change of one path.
   *
   * @param told codes of the notices, in order
   */
  record Case(String path, Optional<Entry> old, Optional<Entry> now, String told) {
    @Override
    public String toString() {
      return RepoPath.of(path).toString();
    }
  }

  static List<Case> cases() {
    return List.of(
        text("only-the-final-newline", "a\nb\n", "a\nb", "final-newline"),
        text("crlf-to-lf", "a\r\nb\r\n", "a\nb\n", "line-endings-only"),
        text("mixed", "a\nb\n", "a\r\nb\n", "mixed-line-endings line-endings-only"),
        text("lone-cr", "a\nb\n", "a\rb\n", "lone-cr text-risk"),
        text("bom-added", "a\n", "\ufeffa\n", "bom bom-changed"),
        bytes("utf-16", utf16("a\nb\n"), utf16("a\nc\n"), "utf-16 utf-16"),
        bytes(
            "shift-jis",
            "\u65e5\u672c\na\n".getBytes(SHIFT_JIS),
            "\u65e5\u672c\nb\n".getBytes(SHIFT_JIS),
            "charset-guessed"),
        bytes(
            "invalid-utf-8",
            new byte[] {'a', -1, '\n'},
            ascii("a\n"),
            "lenient-decoding charset-changed"),
        text("nul-at-byte-8193", "a\n".repeat(4_096) + "\0\n", "a\n".repeat(4_096), "text-risk"),
        text("emoji", "a\ud83d\ude00b\n", "a\ud83d\ude01b\n", ""),
        text("combining", "xe\u0301y\n", "xey\n", ""),
        text("tabs", "\ta\n", "        a\n", ""),
        text("line-separator", "a\n", "a\u2028b\n", "text-risk"),
        entries("mode", Entry.file("a\n"), Entry.of(FileMode.EXECUTABLE, "a\n"), "mode-change"),
        entries("link", Entry.file("a\n"), Entry.of(FileMode.SYMLINK, "a"), "type-change symlink"),
        entries("submodule", GitJudge.submodule(1), GitJudge.submodule(2), "submodule"),
        text(
            "lfs",
            POINTER.formatted("1".repeat(64)),
            POINTER.formatted("2".repeat(64)),
            "lfs-pointer"),
        text("with\nnewline", "a\n", "b\n", ""),
        text("with\u202eoverride", "a\n", "b\n", ""),
        entries(
            "empty", Entry.file(""), Entry.of(FileMode.EXECUTABLE, ""), "mode-change empty-file"),
        new Case("added", Optional.empty(), Optional.of(Entry.file("a\n")), ""),
        new Case("deleted", Optional.of(Entry.file("a\n")), Optional.empty(), ""),
        new Case("empty-added", Optional.empty(), Optional.of(Entry.file("")), "empty-file"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_reader_is_told_what_the_lines_do_not_show(Case one) {
    FileComparison result =
        new DiffEngine()
            .compare(
                one.old().map(entry -> side(one.path(), entry)),
                one.old().map(Entry::content).orElse(new byte[0]),
                one.now().map(entry -> side(one.path(), entry)),
                one.now().map(Entry::content).orElse(new byte[0]),
                DiffOptions.EXACT,
                Progress.none());
    assertThat(result).isInstanceOf(TextComparison.class);
    TextComparison text = (TextComparison) result;
    assertThat(String.join(" ", Comparing.codes(text.notices()))).isEqualTo(one.told());
    assertThat(text.quality()).isEqualTo(DiffQuality.EXACT);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void git_makes_the_new_side_of_our_patch(Case one, @TempDir Path folder) throws Exception {
    Map<RepoPath, Entry> old = new TreeMap<>();
    Map<RepoPath, Entry> now = new TreeMap<>();
    one.old().ifPresent(entry -> old.put(RepoPath.of(one.path()), entry));
    one.now().ifPresent(entry -> now.put(RepoPath.of(one.path()), entry));
    assertGitMakesTheNewTree(folder, old, now);
  }

  @Test
  void attributes_in_the_same_change_change_nothing(@TempDir Path folder) throws Exception {
    String critical = lines("critical", 30);
    Map<RepoPath, Entry> old = new TreeMap<>();
    Map<RepoPath, Entry> now = new TreeMap<>();
    old.put(RepoPath.of("src/critical.c"), Entry.file(critical + lines("rest", 9)));
    now.put(RepoPath.of("src/critical.c"), Entry.file(lines("rest", 9)));
    old.put(RepoPath.of("gen/made.c"), Entry.file(lines("made", 9)));
    now.put(RepoPath.of("gen/made.c"), Entry.file(lines("made", 9) + critical));
    now.put(
        RepoPath.of(".gitattributes"),
        Entry.file("* -diff -text\ngen/** linguist-generated\n*.c binary\n"));
    assertGitMakesTheNewTree(folder, old, now);
  }

  @Test
  void renames_by_the_thousand_with_a_rewrite_and_one_of_case_only(@TempDir Path folder)
      throws Exception {
    Map<RepoPath, Entry> old = new TreeMap<>();
    Map<RepoPath, Entry> now = new TreeMap<>();
    List<FileChange> renames = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      String text = lines("file " + i, 5);
      rename("from/" + i, text, "to/" + i, text + "edited\n", old, now, renames);
    }
    rename("rewritten", lines("old", 9), "written", lines("new", 7), old, now, renames);
    rename("README", "same\n", "Readme", "same\n", old, now, renames);
    GitJudge git = new GitJudge(folder);
    git.trees(old, now);
    ByteArrayOutputStream patch = new ByteArrayOutputStream();
    for (FileChange change : renames) {
      new PatchWriter(patch)
          .write(
              change,
              old.get(change.oldSide().orElseThrow().path()).content(),
              now.get(change.newSide().orElseThrow().path()).content(),
              Progress.none());
    }
    assertThat(git.treeAfterApplying(patch.toByteArray())).isEqualTo(git.tree("B"));
  }

  private static void assertGitMakesTheNewTree(
      Path folder, Map<RepoPath, Entry> old, Map<RepoPath, Entry> now) throws Exception {
    GitJudge git = new GitJudge(folder);
    git.trees(old, now);
    ByteArrayOutputStream patch = new ByteArrayOutputStream();
    for (FileChange change : git.changes()) {
      new PatchWriter(patch)
          .write(
              change,
              content(old, change.oldSide()),
              content(now, change.newSide()),
              Progress.none());
    }
    assertThat(git.treeAfterApplying(patch.toByteArray())).isEqualTo(git.tree("B"));
  }

  private static byte[] content(Map<RepoPath, Entry> tree, Optional<FileSide> side) {
    return side.map(it -> tree.get(it.path()).content()).orElse(new byte[0]);
  }

  /** With ids that only have to differ: git apply compares none of a text patch. */
  private static void rename(
      String from,
      String before,
      String to,
      String after,
      Map<RepoPath, Entry> old,
      Map<RepoPath, Entry> now,
      List<FileChange> renames) {
    Entry source = Entry.file(before);
    Entry target = Entry.file(after);
    old.put(RepoPath.of(from), source);
    now.put(RepoPath.of(to), target);
    renames.add(
        new FileChange(
            ChangeKind.RENAMED,
            Optional.of(side(from, source)),
            Optional.of(side(to, target)),
            50));
  }

  private static FileSide side(String path, Entry entry) {
    return Comparing.side(path, entry.mode(), entry.bytes().toArray());
  }

  private static Case text(String path, String old, String now, String told) {
    return entries(path, Entry.file(old), Entry.file(now), told);
  }

  private static Case bytes(String path, byte[] old, byte[] now, String told) {
    return entries(path, Entry.file(old), Entry.file(now), told);
  }

  private static Case entries(String path, Entry old, Entry now, String told) {
    return new Case(path, Optional.of(old), Optional.of(now), told);
  }

  private static String lines(String name, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> name + " " + i + "\n")
        .collect(Collectors.joining());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] utf16(String text) {
    return ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
  }
}
