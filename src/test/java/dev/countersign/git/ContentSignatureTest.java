package dev.countersign.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentSignatureTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The measure as it is defined: pieces end after a line feed or 64 bytes, each counts once. */
  private static Map<String, Integer> pieces(String content) {
    String text =
        content.substring(0, Math.min(8000, content.length())).indexOf('\0') < 0
            ? content.replace("\r\n", "\n")
            : content;
    Map<String, Integer> out = new HashMap<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n' || i + 1 - start == 64 || i + 1 == text.length()) {
        out.merge(text.substring(start, i + 1), i + 1 - start, Integer::sum);
        start = i + 1;
      }
    }
    return out;
  }

  private static int score(String a, String b) {
    Map<String, Integer> other = pieces(b);
    long common = 0;
    for (Map.Entry<String, Integer> piece : pieces(a).entrySet()) {
      common += Math.min(piece.getValue(), other.getOrDefault(piece.getKey(), 0));
    }
    return (int) (common * ContentSignature.FULL / Math.max(1, Math.max(a.length(), b.length())));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void scores_as_defined(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      String a = content(random);
      String b = random.nextBoolean() ? content(random) : edited(random, a);
      ContentSignature first = ContentSignature.of(bytes(a));
      ContentSignature second = ContentSignature.of(bytes(b));
      assertThat(first.score(second)).as("%s | %s", a, b).isEqualTo(score(a, b));
      assertThat(second.score(first)).isEqualTo(score(a, b));
      if (!first.canReach(second, ContentSignature.FULL / 2)) {
        assertThat(score(a, b)).isLessThan(ContentSignature.FULL / 2);
      }
    }
  }

  private static String content(Random random) {
    StringBuilder out = new StringBuilder();
    String[] ends = {"\n", "\n", "\n", "\r\n", "\r", "", "\n\n"};
    int lines = random.nextInt(30);
    for (int i = 0; i < lines; i++) {
      out.append("x".repeat(random.nextInt(20))).append((char) random.nextInt(1, 256));
      out.append("long ".repeat(random.nextInt(8) == 0 ? random.nextInt(60) : 0));
      out.append(random.nextInt(40) == 0 ? "\0" : "").append(ends[random.nextInt(ends.length)]);
    }
    return out.toString();
  }

  private static String edited(Random random, String text) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + "edit\n" + text.substring(Math.min(text.length(), at + 5));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, false", "10, 0, false", "10, 5, true", "10, 4, false", "7, 7, true"})
  void sizes_alone_can_rule_a_pair_out(long a, long b, boolean possible) {
    assertThat(ContentSignature.canReach(a, b, ContentSignature.FULL / 2)).isEqualTo(possible);
    assertThat(ContentSignature.canReach(b, a, ContentSignature.FULL / 2)).isEqualTo(possible);
  }
}
