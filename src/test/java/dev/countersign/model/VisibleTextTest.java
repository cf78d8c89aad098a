package dev.countersign.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {
  /** Characters are written as {@code <430>}, and as {@code [430]} where an escape is expected. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          plain text,                 plain text
          a<202e>b,                   a[202e]b
          a<200b>b,                   a[200b]b
          p<430>ypal,                 p[430]ypal
          src/p<430>y/<43f><430>y.go, src/p[430]y/[43f][430]y.go
          <430>p<440>,                [430]p[440]
          <43f><440><3bf>,            <43f><440>[3bf]
          <43f><440><438> hello,      <43f><440><438> hello
          <394> x,                    <394> x
          caf<e9> <65e5><672c>abc,    caf<e9> <65e5><672c>abc
          <1d400>x<1f600>,            <1d400>x<1f600>
          """)
  void what_may_deceive_is_an_escape_and_all_else_stays(String text, String expected) {
    assertThat(VisibleText.escape(characters(text)))
        .isEqualTo(characters(expected.replaceAll("\\[(\\w+)]", "\\\\u{$1}")));
  }

  private static String characters(String text) {
    return Pattern.compile("<([0-9a-f]+)>")
        .matcher(text)
        .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
  }
}
