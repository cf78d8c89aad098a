package dev.countersign.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Progress;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Counting without places gives the numbers of the comparison that is shown. */
class LineTallyTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '',         '',          0, 0
          'a',        'a|',        1, 1
          'a|',       'a|b',       1, 0
          '|a|b',     '|b',        0, 1
          'a|a|',     'a|',        0, 1
          'xa|b|',    'ya|b|',     1, 1
          'a|xb',     'a|yxb',     1, 1
          'a|b|c|',   'a|c|',      0, 1
          'b|',       'a|b|',      1, 0
          """)
  void counts(String old, String now, int added, int deleted) {
    byte[] before = Comparing.utf8(old.replace('|', '\n'));
    byte[] after = Comparing.utf8(now.replace('|', '\n'));
    assertThat(LineTally.of(before, after, Progress.none()))
        .isEqualTo(new LineCounts(added, deleted, false))
        .isEqualTo(shown(before, after));
  }

  @Test
  void any_two_short_texts() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] before = text(random);
      byte[] after = text(random);
      assertThat(LineTally.of(before, after, Progress.none()))
          .as("%s to %s", new String(before), new String(after))
          .isEqualTo(shown(before, after));
    }
  }

  @ParameterizedTest
  @EnumSource
  void texts_that_are_hard_to_compare(LargeTexts texts) {
    LargeTexts.Pair pair = texts.of(10_000);
    assertThat(LineTally.of(pair.old(), pair.now(), Progress.none()))
        .isEqualTo(shown(pair.old(), pair.now()));
  }

  private static byte[] text(Random random) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, random.nextInt(12))
        .forEach(i -> text.append("aab\n\n".charAt(random.nextInt(5))));
    return Comparing.utf8(text.toString());
  }

  private static LineCounts shown(byte[] before, byte[] after) {
    Progress none = Progress.none();
    LineDiff diff = LineDiff.exact(RawLines.of(before, none), RawLines.of(after, none), none);
    return new LineCounts(
        diff.blocks().stream().mapToInt(Box::width).sum(),
        diff.blocks().stream().mapToInt(Box::height).sum(),
        false);
  }
}
