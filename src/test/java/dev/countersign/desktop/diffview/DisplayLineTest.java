package dev.countersign.desktop.diffview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          a<t>b|a   b
          <t>b|    b
          abcd<t>e|abcd    e
          a<rlo>b|a\\u{202e}b
          a<nul>b|a\\u{0}b
          x😀<t>y|x😀 y
          """)
  void shows_tabs_to_the_next_stop_and_what_deceives_as_an_escape(String source, String shown) {
    String line = source.replace("<t>", "\t").replace("<rlo>", "\u202e").replace("<nul>", "\0");

    assertThat(DisplayLine.of(line, 4, false).text()).isEqualTo(shown);
  }

  @Test
  void white_space_can_be_made_visible() {
    DisplayLine line = DisplayLine.of(" \tx", 4, true);

    assertThat(line.text()).isEqualTo("·→  x");
    assertThat(line.flag(0)).isEqualTo(DisplayLine.WHITESPACE_MARK);
    assertThat(line.flag(4)).isEqualTo(DisplayLine.PLAIN);
  }

  @Test
  void every_place_of_the_source_is_found_again() {
    Random random = new Random(7);
    String[] letters = {"a", "\t", " ", "\u202e", "😀", "é", "\u0301"};
    for (int round = 0; round < 300; round++) {
      StringBuilder source = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        source.append(letters[random.nextInt(letters.length)]);
      }
      DisplayLine line = DisplayLine.of(source.toString(), 4, random.nextBoolean());
      for (int i = 0; i <= source.length(); i++) {
        assertThat(line.toSource(line.toDisplay(i))).as("%s at %d", source, i).isEqualTo(i);
      }
      assertThat(line.toSource(line.text().length())).isEqualTo(source.length());
    }
  }

  @Test
  void pieces_of_a_long_line_make_the_line_and_split_no_pair() {
    String line = "ab😀".repeat(700);
    int[] starts = Cuts.starts(DisplayLine.of(line, 4, false), 0, line.length(), 251, 251);
    assertThat(starts[0]).isZero();
    assertThat(starts[starts.length - 1]).isEqualTo(line.length());
    for (int part = 0; part < starts.length - 1; part++) {
      String piece = line.substring(starts[part], starts[part + 1]);
      assertThat(piece.length()).isBetween(1, 251);
      assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
    }
  }
}
