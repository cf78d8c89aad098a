package dev.countersign.desktop.diffview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.diff.Row;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.Progress;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowCutTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          short                          | short
          return charge.amount(customer) | return charge. / amount(customer)
          the License, Version 2.0 of it | the License,  / Version 2.0 of it
          aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | aaaaaaaaaaaaaaaaaaaa / aaaaaaaaaa
          字字字字字字字字字字字字             | 字字字字字字字字字字 / 字字
          abcdefghijklmno{202e}{202e}xyz           | abcdefghijklmno / \\u{202e}\\u{202e} / xyz
          """)
  void a_wide_line_goes_on_after_a_word_where_it_can(String written, String rows) {
    String line = written.replace("{202e}", "\u202e");
    TextComparison comparison = Comparisons.of(" " + line);
    RowCut cut = cut(comparison, 20);
    String shown = DisplayLine.of(line, 4, false).text();
    List<String> parts =
        IntStream.range(0, cut.count())
            .mapToObj(part ->
                shown.substring(
                    cut.start(Side.OLD, part),
                    Math.min(shown.length(), cut.start(Side.OLD, part + 1))))
            .toList();
    assertThat(String.join(" / ", parts)).isEqualTo(rows);
  }

  @Test
  void a_line_that_goes_on_keeps_to_its_indentation() {
    RowCut cut = cut(Comparisons.of("     " + "word ".repeat(9)), 20);
    assertThat(cut.indent(Side.OLD, 0)).isZero();
    assertThat(cut.indent(Side.OLD, 1)).isEqualTo(6);
    assertThat(cut.start(Side.OLD, 2) - cut.start(Side.OLD, 1)).isLessThanOrEqualTo(14);
  }

  @Test
  void both_sides_get_the_larger_number_of_rows() {
    RowCut cut = cut(Comparisons.of("~" + "word ".repeat(9) + "=> " + "word ".repeat(20)), 20);
    assertThat(cut.count()).isEqualTo(7);
    assertThat(cut.start(Side.OLD, 2)).isLessThan(cut.start(Side.OLD, 3));
    assertThat(cut.start(Side.OLD, 3)).isEqualTo(cut.start(Side.OLD, 7));
  }

  @Test
  void parts_of_a_very_long_line_stand_against_each_other_after_an_edit() {
    StringBuilder code = new StringBuilder();
    Random random = new Random(3);
    while (code.length() < 100_000) {
      code.append("function f").append(random.nextInt(10_000)).append("(e){return e};");
    }
    String old = code.toString();
    String now = old.substring(0, 50_000) + "console.log('here');" + old.substring(50_000);
    RowCut cut = cut(Comparisons.of("~" + old + " => " + now), Cuts.LONGEST);
    long differ = IntStream.range(0, cut.count()).filter(part -> !cut.isSame(part)).count();
    assertThat(differ).isBetween(1L, 4L);
    for (int part = 0; part < cut.count(); part++) {
      String before = old.substring(cut.start(Side.OLD, part), cut.start(Side.OLD, part + 1));
      String after = now.substring(cut.start(Side.NEW, part), cut.start(Side.NEW, part + 1));
      assertThat(before.equals(after)).isEqualTo(cut.isSame(part));
    }
  }

  private static RowCut cut(TextComparison comparison, int width) {
    Row row = comparison.rows().getFirst();
    return RowCut.of(comparison, row, ViewOptions.DEFAULT.withWidth(width), Progress.none());
  }
}
