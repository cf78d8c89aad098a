package dev.countersign.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepoPathTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          services/pay/Über.java, services/pay/Über.java
          a\\b,                   a\\\\b
          """)
  void shows_what_is_there(String path, String shown) {
    assertThat(RepoPath.of(path)).hasToString(shown);
    assertThat(RepoPath.of(path).isDeceptive()).isFalse();
  }

  @Test
  void hides_no_control_and_no_direction() {
    RepoPath path = RepoPath.of("a\n\u202eb\u200b");
    assertThat(path).hasToString("a\\u{a}\\u{202e}b\\u{200b}");
    assertThat(path.isDeceptive()).isTrue();
  }

  @Test
  void bytes_that_are_no_text_do_not_look_like_text_that_spells_them() {
    RepoPath bytes = RepoPath.ofBytes(new byte[] {'n', (byte) 0xff});
    assertThat(bytes).hasToString("n\\xff");
    assertThat(bytes.isDeceptive()).isTrue();
    assertThat(RepoPath.of("n\\xff")).isNotEqualTo(bytes).hasToString("n\\\\xff");
    assertThat(RepoPath.of("n\\u{202e}").toString())
        .isNotEqualTo(RepoPath.of("n\u202e").toString());
  }

  @Test
  void is_ordered_as_git_orders_an_index() {
    RepoPath accented = RepoPath.of("\u00e9");
    assertThat(RepoPath.of("z")).isLessThan(accented);
    assertThat(accented.bytes()).isEqualTo("\u00e9".getBytes(StandardCharsets.UTF_8));
  }
}
