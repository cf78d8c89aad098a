package dev.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BracketSetTest {
  @ParameterizedTest(name = "[:{0}:]")
  @CsvSource({
    "alnum, 30-39 41-5a 61-7a",
    "alpha, 41-5a 61-7a",
    "blank, 09-09 20-20",
    "cntrl, 00-1f 7f-7f",
    "digit, 30-39",
    "graph, 21-2e 30-7e",
    "lower, 61-7a",
    "print, 20-2e 30-7e",
    "punct, 21-2e 3a-40 5b-60 7b-7e",
    "space, 09-0d 20-20",
    "upper, 41-5a",
    "xdigit, 30-39 41-46 61-66"
  })
  void a_class_is_exactly_these_bytes_of_ascii_and_never_a_slash(String name, String ranges) {
    assertThat(BracketSet.parse("[[:" + name + ":]]", 0).bytes()).isEqualTo(bytes(ranges));
    BitSet others = bytes(ranges);
    others.flip(0, 256);
    others.clear('/');
    assertThat(BracketSet.parse("[![:" + name + ":]]", 0).bytes()).isEqualTo(others);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [a]       | 61-61
          [abc]     | 61-63
          [a-c]     | 61-63
          [a-a]     | 61-61
          [c-a]     | 63-63
          [a-]      | 2d-2d 61-61
          [-a]      | 2d-2d 61-61
          [a-c-e]   | 2d-2d 61-63 65-65
          [\\-a]    | 2d-2d 61-61
          [a\\-c]   | 2d-2d 61-61 63-63
          [a-\\c]   | 61-63
          []]       | 5d-5d
          []-a]     | 5d-61
          [[]       | 5b-5b
          [[:]      | 3a-3a 5b-5b
          [[::a]    | 3a-3a 5b-5b 61-61
          [:a]      | 3a-3a 61-61
          [a!]      | 21-21 61-61
          [.-0]     | 2e-2e 30-30
          [[:digit:]-a] | 2d-2d 30-39 61-61
          """)
  void what_stands_in_brackets_is_read_as_git_reads_it(String text, String ranges) {
    BracketSet set = BracketSet.parse(text + "x", 0);
    assertThat(set.bytes()).isEqualTo(bytes(ranges));
    assertThat(set.end()).isEqualTo(text.length());
  }

  @ParameterizedTest
  @CsvSource({"[!a]", "[^a]"})
  void negated_is_every_other_byte_but_the_slash(String text) {
    BitSet expected = bytes("00-2e 30-60 62-ff");
    assertThat(BracketSet.parse(text, 0).bytes()).isEqualTo(expected);
  }

  private static BitSet bytes(String ranges) {
    BitSet out = new BitSet(256);
    for (String range : ranges.split(" ")) {
      String[] ends = range.split("-");
      out.set(Integer.parseInt(ends[0], 16), Integer.parseInt(ends[1], 16) + 1);
    }
    return out;
  }
}
