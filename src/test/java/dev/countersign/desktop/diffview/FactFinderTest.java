package dev.countersign.desktop.diffview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.diff.DiffEngine;
import dev.countersign.diff.DiffOptions;
import dev.countersign.diff.Notice;
import dev.countersign.diff.Row;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactFinderTest {
  private static final String POINTER =
      "version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize %d\n";

  private record Change(FileChange file, TextComparison text) {
    Optional<Facts> facts() {
      return FactFinder.of(file, text);
    }

    String sentence() {
      return facts().orElseThrow().sentence();
    }

    List<String> tails(Side side) {
      return text.rows().stream().map(row -> LineTail.of(text, row, side)).toList();
    }
  }

  @Test
  void ordinary_lines_need_no_words() {
    Change change = change("a\nb\n", "a\nc\n");
    assertThat(change.facts()).isEmpty();
    assertThat(change.tails(Side.NEW)).containsOnly("");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          a\\nb\\n,   a\\r\\nb\\r\\n, line ends changed (LF → CRLF),              ' CRLF| CRLF'
          a\\r\\nb\\n, a\\nb\\r\\n,   line ends changed (MIXED → MIXED),          ' LF| CRLF'
          a\\nb,      a\\nb\\n,      the newline at the end was added,           '| LF'
          a\\nb\\n,   a\\nb,         the newline at the end was removed,         '| no newline'
          a\\nb\\n,   \\ufeffa\\nb\\n, a byte order mark was added at the start,   ' BOM|'
          \\ufeffa\\nb\\n, a\\nb\\n, the byte order mark at the start was removed, ' no BOM|'
          """)
  void what_has_no_character_of_its_own_is_said_and_shown(
      String before, String after, String said, String tails) {
    Change known = change(unescape(before), unescape(after));
    assertThat(known.sentence())
        .isEqualTo("Only " + said + "; every character of the lines is as it was.");
    assertThat(String.join("|", known.tails(Side.NEW))).isEqualTo(tails);
    assertThat(known.text().rows()).anyMatch(row -> row.kind() == Row.Kind.CHANGED);
    assertThat(FactFinder.besidesFacts(known.file(), known.text()).notices())
        .extracting(Notice::code)
        .doesNotContain("line-endings-only", "final-newline", "bom-changed");
  }

  @Test
  void another_encoding_of_the_same_text_is_said_and_shown() {
    Change latin = change("é\nb\n", StandardCharsets.ISO_8859_1, "é\nb\n", StandardCharsets.UTF_8);
    assertThat(latin.sentence()).contains("the encoding changed (windows-1252 → UTF-8)");
    assertThat(latin.tails(Side.OLD)).containsExactly(" windows-1252", "");
    Change wide = change("a\n", StandardCharsets.UTF_8, "\ufeffa\n", StandardCharsets.UTF_16LE);
    assertThat(wide.sentence())
        .contains("a byte order mark was added")
        .contains(" and the encoding changed (UTF-8 → UTF-16LE)");
    assertThat(wide.tails(Side.NEW)).containsExactly(" BOM UTF-16LE");
  }

  @Test
  void a_line_whose_text_and_end_changed_shows_both() {
    Change change = change("a\nb\n", "a\nc\r\n");
    assertThat(change.facts()).isEmpty();
    assertThat(change.tails(Side.OLD)).containsExactly("", " LF");
    assertThat(change.tails(Side.NEW)).containsExactly("", " CRLF");
  }

  @Test
  void the_executable_bit_is_said_in_words() {
    assertThat(change(FileMode.REGULAR, "a\n", FileMode.EXECUTABLE, "a\n").sentence())
        .isEqualTo("The file became executable (100644 → 100755).");
    assertThat(change(FileMode.EXECUTABLE, "a\n", FileMode.REGULAR, "b\n").sentence())
        .isEqualTo("The file is no longer executable (100755 → 100644).");
  }

  @Test
  void a_link_shows_both_targets_and_warns_where_the_new_one_leads_out() {
    Facts facts =
        change(FileMode.SYMLINK, "docs/old", FileMode.SYMLINK, "../../etc\u202e").facts().get();
    assertThat(facts.rows())
        .containsExactly(new Facts.Row("Points to", "docs/old", "../../etc\\u{202e}"));
    assertThat(facts.warnings()).containsExactly("The link leads out of the repository.");
    Facts inside = change(FileMode.SYMLINK, "/abs", FileMode.SYMLINK, "notes").facts().get();
    assertThat(inside.warnings()).isEmpty();
  }

  @Test
  void a_file_that_becomes_a_link_says_both() {
    Facts facts = change(FileMode.REGULAR, "text\n", FileMode.SYMLINK, "/etc/passwd").facts().get();
    assertThat(facts.sentence())
        .isEqualTo("The type changed: a file became a symbolic link (100644 → 120000).");
    assertThat(facts.rows()).containsExactly(new Facts.Row("Points to", "–", "/etc/passwd"));
    assertThat(facts.warnings()).hasSize(1);
    assertThat(change(FileMode.SYMLINK, "x", FileMode.REGULAR, "text\n").facts().get().warnings())
        .isEmpty();
  }

  @Test
  void a_pointer_shows_what_it_names_and_that_it_was_not_read() {
    Facts facts =
        change(POINTER.formatted("ab".repeat(32), 10), POINTER.formatted("cd".repeat(32), 123_456))
            .facts()
            .get();
    assertThat(facts.sentence()).contains("outside of the repository and was not read");
    assertThat(facts.rows())
        .containsExactly(
            new Facts.Row("Content", "sha256:" + "ab".repeat(32), "sha256:" + "cd".repeat(32)),
            new Facts.Row("Size", "10 bytes", "123,456 bytes"));
    Facts replaced = change("real text\n", POINTER.formatted("cd".repeat(32), 1)).facts().get();
    assertThat(replaced.rows().getLast()).isEqualTo(new Facts.Row("Size", "–", "1 bytes"));
  }

  private static String unescape(String text) {
    return text.replace("\\ufeff", "\ufeff").translateEscapes();
  }

  private static Change change(String before, String after) {
    return change(before, StandardCharsets.UTF_8, after, StandardCharsets.UTF_8);
  }

  private static Change change(String before, Charset from, String after, Charset to) {
    return change(
        side(FileMode.REGULAR), before.getBytes(from), side(FileMode.REGULAR), after.getBytes(to));
  }

  private static Change change(FileMode from, String before, FileMode to, String after) {
    return change(
        side(from),
        before.getBytes(StandardCharsets.UTF_8),
        side(to),
        after.getBytes(StandardCharsets.UTF_8));
  }

  private static Change change(FileSide old, byte[] before, FileSide now, byte[] after) {
    FileChange file = new FileChange(ChangeKind.MODIFIED, Optional.of(old), Optional.of(now), 100);
    return new Change(
        file,
        (TextComparison)
            new DiffEngine()
                .compare(
                    file.oldSide(),
                    before,
                    file.newSide(),
                    after,
                    DiffOptions.EXACT,
                    Progress.none()));
  }

  private static FileSide side(FileMode mode) {
    return new FileSide(RepoPath.of("a/notes"), mode, new Oid("1".repeat(40)));
  }
}
