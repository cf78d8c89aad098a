package dev.countersign.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.FileMode;
import dev.countersign.model.Progress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the two sides of a file are read, and what of that is told. */
class EncodingsTest {
  private static final Charset SHIFT_JIS = Charset.forName("Shift_JIS");
  private static final Charset EUC_JP = Charset.forName("EUC-JP");
  private static final String STOCK = "// 在庫の数を確認する\nint stock = 1;\n// 注文\n";

  @Test
  void shift_jis_reads_right_and_is_told_to_be_a_guess() {
    String now = STOCK.replace("1", "2");
    TextComparison result = compare(STOCK.getBytes(SHIFT_JIS), now.getBytes(SHIFT_JIS), "");
    assertThat(result.right().lines()).containsExactly("// 在庫の数を確認する", "int stock = 2;", "// 注文");
    assertThat(result.hunks()).hasSize(1);
    assertThat(result.notices())
        .containsExactly(
            new Notice(
                "charset-guessed",
                "Both sides are read as Shift_JIS, which is a guess: they are not UTF-8, and"
                    + " .gitattributes declares no encoding."));
  }

  @Test
  void a_new_encoding_of_the_same_characters_is_a_change_in_words_on_every_line_it_rewrites() {
    TextComparison result =
        compare(STOCK.getBytes(SHIFT_JIS), STOCK.getBytes(StandardCharsets.UTF_8), "");
    assertThat(result.left().lines()).isEqualTo(result.right().lines());
    assertThat(result.rows())
        .extracting(Row::kind)
        .containsExactly(Row.Kind.CHANGED, Row.Kind.CONTEXT, Row.Kind.CHANGED);
    assertThat(FormChange.of(result)).containsExactly(FormChange.ENCODING);
    assertThat(result.notices())
        .contains(new Notice("charset-changed", "The encoding changed from Shift_JIS to UTF-8."));
  }

  @Test
  void so_is_one_between_two_encodings_that_are_guessed() {
    TextComparison result = compare(STOCK.getBytes(SHIFT_JIS), STOCK.getBytes(EUC_JP), "");
    assertThat(result.left().charset()).isEqualTo("Shift_JIS");
    assertThat(result.right().charset()).isEqualTo("EUC-JP");
    assertThat(result.left().lines()).isEqualTo(result.right().lines());
    assertThat(Comparing.codes(result.notices()))
        .containsExactly("charset-guessed", "charset-guessed", "charset-changed");
  }

  @Test
  void a_declaration_is_followed_where_the_bytes_alone_say_too_little() {
    byte[] bytes = "# 合計\n".getBytes(EUC_JP);
    TextComparison result = compare(bytes, bytes, "encoding=EUC-JP");
    assertThat(result.right().lines()).containsExactly("# 合計");
    assertThat(result.notices())
        .containsExactly(
            new Notice(
                "charset-declared",
                "Both sides are read as EUC-JP, as .gitattributes declares: EUC-JP (encoding)."));
  }

  @Test
  void a_false_declaration_is_told_and_each_byte_shown() {
    byte[] bytes = {'a', (byte) 0xff, '\n'};
    TextComparison result = compare(bytes, bytes, "encoding=Shift_JIS");
    assertThat(result.right().lines()).containsExactly("a\u00ff");
    assertThat(result.notices())
        .first()
        .isEqualTo(
            new Notice(
                "lenient-decoding",
                "Both sides are not valid Shift_JIS (encoding), which .gitattributes declares;"
                    + " each byte is shown as one ISO-8859-1 character."));
  }

  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource(
      textBlock =
          """
          encoding=Shift_JIS,              Shift_JIS,    charset-declared
          encoding=shift-jis,              Shift_JIS,    charset-declared
          working-tree-encoding=Shift_JIS, Shift_JIS,    charset-declared
          encoding=Klingon,                Shift_JIS,    charset-guessed
          encoding=ISO-2022-JP,            Shift_JIS,    charset-guessed
          encoding=IBM037,                 Shift_JIS,    charset-guessed
          encoding=UTF-8,                  Shift_JIS,    lenient-decoding
          encoding=Shift_JIS,              UTF-8,        charset-overruled
          working-tree-encoding=Shift_JIS, UTF-8,        ''
          encoding=UTF-8,                  UTF-8,        ''
          encoding=UTF-16LE,               UTF-16LE,     charset-declared utf-16
          encoding=UTF-16LE,               Shift_JIS,    lenient-decoding
          """)
  void what_is_declared_meets_what_is_there(String declared, String is, String told) {
    byte[] bytes = STOCK.getBytes(Charset.forName(is));
    TextComparison result = compare(new byte[0], bytes, declared);
    assertThat(String.join(" ", Comparing.codes(result.notices())))
        .isEqualTo(told + (told.startsWith("lenient") ? " text-risk" : ""));
    assertThat(result.right().lines().equals(List.of(STOCK.split("\n"))))
        .isEqualTo(!told.startsWith("lenient"));
  }

  @Test
  void one_guess_holds_for_both_sides_while_most_of_their_lines_are_the_same() {
    String quotes = "// it\u2019s\n".repeat(3);
    byte[] old = quotes.getBytes(Charsets.WINDOWS_1252);
    byte[] now = (quotes + "// \u00c5\u00c4\u00d6\n").getBytes(Charsets.WINDOWS_1252);
    TextComparison result = compare(old, now, "");
    assertThat(result.left().charset()).isEqualTo(result.right().charset());
    assertThat(result.hunks()).hasSize(1);
    assertThat(result.hunks().getFirst().leftStart()).isEqualTo(3);
  }

  @Test
  void the_first_accent_in_a_file_is_no_change_of_its_encoding() {
    TextComparison result =
        compare(
            "a\ncafe\n".getBytes(StandardCharsets.UTF_8),
            "a\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1),
            "");
    assertThat(Comparing.codes(result.notices())).containsExactly("charset-guessed");
    assertThat(result.left().charset()).isEqualTo("windows-1252");
  }

  @Test
  void a_name_in_a_declaration_cannot_deceive() {
    TextComparison result =
        compare(new byte[0], STOCK.getBytes(SHIFT_JIS), "encoding=\u202e8-FTU%s");
    assertThat(result.notices().getFirst().sentence())
        .contains("\\u{202e}8-FTU%s")
        .doesNotContain("\u202e");
  }

  private static TextComparison compare(byte[] old, byte[] now, String declared) {
    String[] parts = declared.split("=");
    DeclaredCharsets declarations =
        path ->
            declared.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeclaredCharset(parts[1], parts[0]));
    return (TextComparison)
        new DiffEngine(declarations)
            .compare(
                Optional.of(Comparing.side("a", FileMode.REGULAR, old)),
                old,
                Optional.of(Comparing.side("a", FileMode.REGULAR, now)),
                now,
                DiffOptions.EXACT,
                Progress.none());
  }
}
