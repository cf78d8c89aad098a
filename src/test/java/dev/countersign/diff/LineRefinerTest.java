package dev.countersign.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.diff.LineRefiner.Changed;
import dev.countersign.model.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineRefinerTest {
  private final LineRefiner refiner = new LineRefiner(Progress.none());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # old, with what changed in brackets | new
          return [a];                          | return [b];
          call(a, b)                           | call(a, [c, ]b)
          timeout = [1]000                     | timeout = [9]000
          getName()                            | getName[s]()
          x = [foo] + 1                        | x = [quux] + 1
          if (a [&&] b) {                      | if (a [==] b) {
          [alpha beta gamma]                   | [one two three]
          """)
  void what_changed_is_marked_in_whole_words(String old, String now) {
    String left = old.replaceAll("[\\[\\]]", "");
    String right = now.replaceAll("[\\[\\]]", "");
    Changed changed = refiner.refine(left, right);
    assertThat(bracketed(left, changed.left())).isEqualTo(old);
    assertThat(bracketed(right, changed.right())).isEqualTo(now);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # two emoji that share their first surrogate, a combining mark, a family, a flag
          a\ud83d\ude00b,             a\ud83d\ude01b,             1, 3
          xe\u0301y,                  xey,                        1, 3
          \ud83d\udc68\u200d\ud83d\udc69, \ud83d\udc68\u200d\ud83d\udc67, 0, 5
          \ud83c\udde9\ud83c\uddea,   \ud83c\udde9\ud83c\uddf0,   0, 4
          """)
  void no_span_cuts_what_a_reader_takes_for_one_character(
      String left, String right, int start, int end) {
    assertThat(refiner.refine(left, right).left()).containsExactly(new Span(start, end));
    assertThat(LineRefiner.coarse(left, right).left()).containsExactly(new Span(start, end));
  }

  @Test
  void equal_lines_have_no_spans() {
    assertThat(refiner.refine("a", "a")).isEqualTo(new Changed(List.of(), List.of()));
  }

  private static String bracketed(String line, List<Span> spans) {
    StringBuilder out = new StringBuilder(line);
    for (Span span : spans.reversed()) {
      out.insert(span.end(), ']').insert(span.start(), '[');
    }
    return out.toString();
  }
}
