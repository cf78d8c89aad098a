package dev.countersign.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.diff.TextRisk.Kind;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRiskTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          a{202e}b,          BIDI,         1, 2
          a{2066}b,          BIDI,         1, 2
          a{200b}b,          INVISIBLE,    1, 2
          'x{00a0}y',        INVISIBLE,    1, 2
          a{0007}b,          INVISIBLE,    1, 2
          a{2028}b,          INVISIBLE,    1, 2
          x = p{0430}ypal(), MIXED_SCRIPT, 4, 10
          x = {03bf}k,       MIXED_SCRIPT, 4, 6
          """)
  void a_place_that_deceives_is_found(String line, Kind kind, int start, int end) {
    assertThat(TextRisk.scan(List.of("plain", unescaped(line))))
        .containsExactly(new TextRisk(1, new Span(start, end), kind));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          plain text
          a{0009}b
          {043f}{0440}{0438}{0432}{0435}{0442} hello
          {0394} = b
          caf{00e9}
          {65e5}{672c}{8a9e}abc
          """)
  void honest_text_has_none(String line) {
    assertThat(TextRisk.scan(List.of(unescaped(line)))).isEmpty();
  }

  @Test
  void there_is_an_end_to_the_list() {
    assertThat(TextRisk.scan(Collections.nCopies(20_000, "a\u200bb\u200bc")))
        .hasSize(TextRisk.MOST);
  }

  private static String unescaped(String line) {
    return Pattern.compile("\\{([0-9a-f]{4})}")
        .matcher(line)
        .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
  }
}
