package dev.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.diff.Span;
import dev.countersign.model.BadInput;
import dev.countersign.model.Cancelled;
import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {
  private static final Progress PROGRESS = Progress.none();

  private static SearchQuery query(
      String text, boolean expression, boolean caseSensitive, boolean wholeWord) {
    return new SearchQuery(
        text, expression, caseSensitive, wholeWord, Set.of(SearchScope.ADDED), false);
  }

  private static List<Span> find(SearchQuery query, String line) {
    return query.matcher().find(line, PROGRESS).spans();
  }

  private static String random(Random random, String alphabet, int longest) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(longest);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  @Test
  void plain_text_is_found_where_a_naive_search_finds_it() {
    Random random = new Random(7);
    int found = 0;
    for (int round = 0; round < 20_000; round++) {
      String line = random(random, "aAb_ éÉ.", 20);
      String text = random(random, "aAb_ éÉ.", 3);
      boolean caseSensitive = random.nextBoolean();
      boolean wholeWord = random.nextBoolean();
      List<Span> spans = find(query(text, false, caseSensitive, wholeWord), line);
      assertThat(spans)
          .describedAs("%s in %s, case %s, word %s", text, line, caseSensitive, wholeWord)
          .isEqualTo(naive(line, text, caseSensitive, wholeWord));
      found += spans.size();
    }
    assertThat(found).isGreaterThan(1_000);
  }

  private static List<Span> naive(
      String line, String text, boolean caseSensitive, boolean wholeWord) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int at = 0; at + text.length() <= line.length(); at++) {
      int end = at + text.length();
      String here = line.substring(at, end);
      boolean same = caseSensitive ? here.equals(text) : here.equalsIgnoreCase(text);
      boolean whole = !(joins(line, at) || joins(line, end));
      if (at >= from && same && (whole || !wholeWord)) {
        spans.add(new Span(at, end));
        from = end;
      }
    }
    return spans;
  }

  private static boolean joins(String line, int at) {
    return at > 0
        && at < line.length()
        && line.substring(at - 1, at + 1).chars().noneMatch(c -> c == ' ' || c == '.');
  }

  @Test
  void an_expression_finds_what_the_engine_of_java_finds() {
    List<String> expressions =
        List.of("a+", "[ab]b", "a|ab", "(a|b)*_", "^a", "b$", "a.b", "\\w+", "a{2,3}", "é?a");
    Random random = new Random(11);
    int found = 0;
    for (int round = 0; round < 5_000; round++) {
      String line = random(random, "abb_ é", 16);
      String expression = expressions.get(random.nextInt(expressions.size()));
      List<Span> expected = new ArrayList<>();
      Matcher judge = Pattern.compile(expression).matcher(line);
      while (judge.find()) {
        if (judge.end() > judge.start()) {
          expected.add(new Span(judge.start(), judge.end()));
        }
      }
      assertThat(find(query(expression, true, true, false), line))
          .describedAs("%s in %s", expression, line)
          .isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).isGreaterThan(1_000);
  }

  @Test
  void a_whole_word_takes_the_longest_alternative() {
    assertThat(find(query("a|ab", true, true, true), "ab a abc"))
        .containsExactly(new Span(0, 2), new Span(3, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(a+)+$", "(a|aa)+$", "(a*)*b", "(((a?){30}){30})x", "(|||||){40}x", "a.*a.*a.*x"})
  void a_hostile_expression_ends(String expression) {
    LineMatcher matcher = query(expression, true, true, false).matcher();
    String line = "a".repeat(3_000) + "!";
    assertThat(matcher.find(line, PROGRESS).spans()).isEmpty();
    assertThat(matcher.find("", PROGRESS).spans()).isEmpty();
  }

  @Test
  void a_line_that_costs_too_much_is_cut_short_and_told() {
    LineMatcher matcher = query("(a.*z)?", true, true, false).matcher();
    assertThat(matcher.find("a".repeat(100_000), PROGRESS).complete()).isFalse();
    assertThat(matcher.find("a".repeat(100), PROGRESS).complete()).isTrue();
  }

  @Test
  void an_expression_on_one_long_line_can_be_cancelled() {
    LineMatcher matcher = query("(a.*z)", true, true, false).matcher();
    Progress cancelled =
        new Progress() {
          @Override
          public void update(String step, long done, long total) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> matcher.find("a".repeat(1_000), cancelled))
        .isInstanceOf(Cancelled.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (a    | search.expression
          a**   | search.expression
          [z-a] | search.expression
          a{2000} | search.expression
          (a{900}){900} | search.expression
          (?=a) | search.expression
          """)
  void a_malformed_expression_is_refused_in_words(String expression, String code) {
    assertThatThrownBy(() -> query(expression, true, false, false).matcher())
        .isInstanceOfSatisfying(
            BadInput.class,
            bad -> {
              assertThat(bad.code()).isEqualTo(code);
              assertThat(bad.sentence()).startsWith("This is not a regular expression");
            });
  }

  @Test
  void nothing_and_too_much_are_refused() {
    assertThatThrownBy(() -> query("", false, false, false).matcher())
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("nothing to search for");
    assertThatThrownBy(() -> query("a".repeat(1_001), false, false, false).matcher())
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("1,000");
  }

  @Test
  void an_excerpt_is_short_and_keeps_its_hits_in_place() {
    String line = "x".repeat(5_000) + "needle" + "y".repeat(5_000);
    Excerpt excerpt = Excerpt.of(line, find(query("needle", false, true, false), line));
    assertThat(excerpt.text()).hasSizeLessThanOrEqualTo(240);
    assertThat(excerpt.cutBefore()).isTrue();
    assertThat(excerpt.cutAfter()).isTrue();
    Span hit = excerpt.spans().getFirst();
    assertThat(excerpt.text().substring(hit.start(), hit.end())).isEqualTo("needle");
  }

  @Test
  void an_excerpt_never_cuts_a_character_in_two() {
    String line = "😀".repeat(500) + "needle" + "😀".repeat(500);
    for (int shift = 0; shift < 2; shift++) {
      String shifted = "a".repeat(shift) + line;
      Excerpt excerpt = Excerpt.of(shifted, find(query("needle", false, true, false), shifted));
      assertThat(excerpt.text().codePoints())
          .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }
  }
}
