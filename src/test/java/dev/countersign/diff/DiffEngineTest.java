package dev.countersign.diff;

import static dev.countersign.diff.Comparing.codes;
import static dev.countersign.diff.Comparing.side;
import static dev.countersign.diff.Comparing.texts;
import static dev.countersign.diff.Comparing.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.diff.DiffOptions.Refinement;
import dev.countersign.diff.DiffOptions.Whitespace;
import dev.countersign.diff.DiffQuality.Level;
import dev.countersign.diff.SideText.LineEnding;
import dev.countersign.model.Cancelled;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffEngineTest {
  private static final String MARK = "\ufeff";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          # old            | new                | hunks | notices
          a\\nb\\n         | a\\nb              | 1 | final-newline
          a\\nb            | a\\nb\\n           | 1 | final-newline
          a\\nb            | a\\nc              | 1 | no-final-newline
          a\\r\\nb\\r\\n   | a\\nb\\n           | 1 | line-endings-only
          a\\r\\nb\\r\\n   | a\\nc\\n           | 1 | line-endings
          a\\r\\nb\\r\\n   | a\\r\\nb\\n        | 1 | mixed-line-endings line-endings-only
          a\\rb\\n         | a\\nb\\n           | 1 | lone-cr text-risk
          a\\n             | MARKa\\n           | 1 | bom bom-changed
          MARKa\\n         | MARKb\\n           | 1 | bom bom
          a\\tb\\n         | a    b\\n          | 1 |
          a\\n             | a\\u2028b\\n       | 1 | text-risk
          a\\n             | a\\u202eb\\n       | 1 | text-risk
          a\\n             | p\\u0430ypal\\n    | 1 | text-risk
          a\\n             | EMPTY              | 1 | empty-file
          EMPTY            | EMPTY              | 0 | empty-file
          a\\n             | a\\n               | 0 |
          """)
  void oddities_of_form_are_hunks_and_are_told(String old, String now, int hunks, String notices) {
    TextComparison result = texts(unescaped(old), unescaped(now));
    assertThat(result.hunks()).hasSize(hunks);
    List<String> expected = notices == null ? List.of() : List.of(notices.split(" "));
    assertThat(codes(result.notices())).isEqualTo(expected);
    assertThat(result.quality()).isEqualTo(DiffQuality.EXACT);
  }

  @Test
  void a_change_of_terminator_alone_is_a_changed_row_without_spans() {
    TextComparison result = texts("a\nb\r\n", "a\nb\n");
    assertThat(result.rows())
        .containsExactly(
            new Row(Row.Kind.CONTEXT, 0, 0, -1, List.of(), List.of()),
            new Row(Row.Kind.CHANGED, 1, 1, 0, List.of(), List.of()));
    assertThat(result.left().lineEnding()).isEqualTo(LineEnding.MIXED);
    assertThat(result.right().lineEnding()).isEqualTo(LineEnding.LF);
  }

  @Test
  void utf_16_is_text_though_git_takes_it_for_binary() {
    byte[] old = (MARK + "a\nb\n").getBytes(StandardCharsets.UTF_16LE);
    byte[] now = (MARK + "a\nc\n").getBytes(StandardCharsets.UTF_16LE);
    TextComparison result = texts(old, now, DiffOptions.EXACT);
    assertThat(result.right().lines()).containsExactly("a", "c");
    assertThat(result.right().charset()).isEqualTo("UTF-16LE");
    assertThat(result.hunks()).hasSize(1);
    assertThat(codes(result.notices())).containsExactly("utf-16", "utf-16");
  }

  @Test
  void another_encoding_of_the_same_text_is_a_hunk_at_its_first_line() {
    byte[] now = (MARK + "a\nb\n").getBytes(StandardCharsets.UTF_16BE);
    TextComparison result = texts(utf8("a\nb\n"), now, DiffOptions.EXACT);
    assertThat(result.hunks()).hasSize(1);
    assertThat(result.hunks().getFirst().leftEnd()).isEqualTo(1);
    assertThat(codes(result.notices())).contains("charset-changed", "bom-changed");
  }

  @Test
  void the_same_bytes_are_not_context_where_they_mean_other_characters() {
    byte[] old = "\u00c3\u00a9\n\u00e9\nx\n".getBytes(StandardCharsets.ISO_8859_1);
    TextComparison result = texts(old, utf8("\u00e9\n\u00e9\nx\n"), DiffOptions.EXACT);
    assertThat(result.rows())
        .extracting(Row::kind)
        .containsExactly(Row.Kind.DELETED, Row.Kind.CHANGED, Row.Kind.ADDED, Row.Kind.CONTEXT);
  }

  @Test
  void a_nul_within_the_first_8000_bytes_is_binary_and_a_later_one_is_text() {
    byte[] late = utf8("a".repeat(8_192) + "\0\n");
    byte[] early = utf8("a".repeat(7_999) + "\0\n");
    assertThat(Comparing.files(late, utf8("b\n"), DiffOptions.EXACT))
        .isInstanceOf(TextComparison.class);
    FileComparison binary = Comparing.files(early, utf8("aab\n"), DiffOptions.EXACT);
    assertThat(binary).isInstanceOf(BinaryComparison.class);
    BinaryComparison bytes = (BinaryComparison) binary;
    assertThat(bytes.firstDifference()).isEqualTo(2);
    assertThat(bytes.right().orElseThrow().excerpt())
        .containsExactly("00000000  61 61 62 0a                                       |aab.|");
  }

  @Test
  void entries_that_are_no_files_are_explained() {
    FileSide file = side("a", FileMode.REGULAR, utf8("x"));
    FileSide link = side("a", FileMode.SYMLINK, utf8("x"));
    FileSide module = new FileSide(RepoPath.of("a"), FileMode.GITLINK, new Oid("1".repeat(40)));
    FileSide bumped = new FileSide(RepoPath.of("a"), FileMode.GITLINK, new Oid("2".repeat(40)));
    FileSide executable = side("a", FileMode.EXECUTABLE, utf8("x"));
    assertThat(codes(compare(file, utf8("x"), link, utf8("x")).notices()))
        .containsExactly("type-change", "symlink");
    assertThat(codes(compare(file, utf8("x"), executable, utf8("x")).notices()))
        .containsExactly("mode-change", "no-final-newline");
    TextComparison bump = compare(module, new byte[0], bumped, new byte[0]);
    assertThat(codes(bump.notices())).containsExactly("submodule");
    assertThat(bump.right().lines()).containsExactly("Subproject commit " + "2".repeat(40));
    assertThat(bump.hunks()).hasSize(1);
  }

  @Test
  void an_lfs_pointer_is_told() {
    String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize 1\n";
    TextComparison result =
        texts(pointer.formatted("a".repeat(64)), pointer.formatted("b".repeat(64)));
    assertThat(codes(result.notices())).containsExactly("lfs-pointer");
  }

  @Test
  void a_file_of_one_side_is_all_added_or_all_deleted() {
    FileSide side = side("a", FileMode.REGULAR, utf8("x\ny\n"));
    DiffEngine engine = new DiffEngine();
    TextComparison added =
        (TextComparison)
            engine.compare(
                Optional.empty(),
                new byte[0],
                Optional.of(side),
                utf8("x\ny\n"),
                DiffOptions.EXACT,
                Progress.none());
    TextComparison deleted =
        (TextComparison)
            engine.compare(
                Optional.of(side),
                utf8("x\ny\n"),
                Optional.empty(),
                new byte[0],
                DiffOptions.EXACT,
                Progress.none());
    assertThat(added.rows()).extracting(Row::kind).containsOnly(Row.Kind.ADDED);
    assertThat(deleted.rows()).extracting(Row::kind).containsOnly(Row.Kind.DELETED);
    assertThat(added.hunks()).hasSize(1);
    assertThat(deleted.hunks()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          EXACT,           4
          IGNORE_TRAILING, 2
          IGNORE_ALL,      1
          """)
  void white_space_can_be_left_out_for_reading_and_that_is_told(Whitespace mode, int changed) {
    TextComparison result =
        texts(
            utf8("a \nkeep\n b\nkeep\nc\nkeep\nd"),
            utf8("a\nkeep\nb\nkeep\nC\nkeep\nd\n"),
            DiffOptions.EXACT.with(mode));
    assertThat(result.hunks()).hasSize(changed);
    assertThat(codes(result.notices()).contains("whitespace-hidden"))
        .isEqualTo(mode != Whitespace.EXACT);
  }

  @Test
  void a_line_of_a_megabyte_is_narrowed_down_but_not_refined() {
    String line = "x".repeat(1 << 20);
    TextComparison result = texts(line + "one" + line + "\n", line + "two" + line + "\n");
    assertThat(result.quality().level()).isEqualTo(Level.REFINEMENT_SKIPPED);
    Row row = result.rows().getFirst();
    assertThat(row.leftSpans()).containsExactly(new Span(1 << 20, (1 << 20) + 3));
    assertThat(codes(result.notices())).containsExactly("long-lines", "long-lines");
  }

  @Test
  void what_the_bounds_left_out_can_be_asked_for() {
    String words = "word ".repeat(2_000);
    TextComparison result =
        texts(
            utf8("a " + words + "b " + words + "c\n"),
            utf8("x " + words + "b " + words + "z\n"),
            DiffOptions.EXACT.with(Refinement.FULL));
    assertThat(result.quality()).isEqualTo(DiffQuality.EXACT);
    assertThat(result.rows().getFirst().rightSpans()).hasSize(2);
  }

  @Test
  void a_million_empty_lines_are_compared() {
    TextComparison result = texts("\n".repeat(1_000_000), "\n".repeat(600_000) + "x\n");
    assertThat(result.rows()).hasSize(1_000_000);
    assertThat(result.quality()).isEqualTo(DiffQuality.EXACT);
  }

  @Test
  void a_cancelled_comparison_stops() {
    Progress cancelled =
        new Progress() {
          @Override
          public void update(String step, long done, long total) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    FileSide side = side("a", FileMode.REGULAR, utf8("x"));
    assertThatThrownBy(() ->
            new DiffEngine()
                .compare(
                    Optional.of(side),
                    utf8("x"),
                    Optional.of(side),
                    utf8("x"),
                    DiffOptions.EXACT,
                    cancelled))
        .isInstanceOf(Cancelled.class);
  }

  private static TextComparison compare(FileSide left, byte[] old, FileSide right, byte[] now) {
    return (TextComparison)
        new DiffEngine()
            .compare(
                Optional.of(left),
                old,
                Optional.of(right),
                now,
                DiffOptions.EXACT,
                Progress.none());
  }

  private static String unescaped(String text) {
    String plain = text.replace("EMPTY", "").replace("MARK", MARK);
    for (String code : List.of("2028", "202e", "0430")) {
      plain = plain.replace("\\u" + code, Character.toString(Integer.parseInt(code, 16)));
    }
    return plain.translateEscapes();
  }
}
