package dev.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.BadInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeSpecTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          main..topic,    main, topic, false
          main...topic,   main, topic, true
          ..topic,        '',   topic, false
          topic,          '',   topic, false
          v1.0..HEAD~2,   v1.0, HEAD~2, false
          """)
  void reads_what_git_would_read(String text, String base, String head, boolean mergeBase) {
    RangeSpec spec = RangeSpec.parse(text);
    assertThat(spec.base().orElse("")).isEqualTo(base);
    assertThat(spec.head()).isEqualTo(head);
    assertThat(spec.mergeBase()).isEqualTo(mergeBase);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "main..", "...topic", "a..b..c", "main..."})
  void refuses_anything_else_with_one_sentence(String text) {
    assertThatThrownBy(() -> RangeSpec.parse(text))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("is not a range of commits");
  }
}
