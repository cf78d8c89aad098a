package dev.countersign.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Open bundle…,  ob,        true
          Open bundle…,  open b,    true
          Open bundle…,  OPEN,      true
          Open bundle…,  eb,        true
          Open bundle…,  bo,        false
          Open bundle…,  openbz,    false
          Open bundle…,  '',        true
          """)
  void letters_in_order_find_a_name(String name, String typed, boolean found) {
    assertThat(Fuzzy.score(name, typed).isPresent()).isEqualTo(found);
  }

  @Test
  void starts_of_words_come_first() {
    assertThat(
            Fuzzy.filter(
                List.of("Mark hunk as reviewed", "Next hunk", "Open bundle"), n -> n, "nh"))
        .first()
        .isEqualTo("Next hunk");
  }

  @Test
  void a_start_of_a_word_is_given_up_where_it_would_lose_the_name() {
    assertThat(Fuzzy.score("search the file again", "sefa").isPresent()).isTrue();
    assertThat(Fuzzy.score("abc xb", "abc").isPresent()).isTrue();
    assertThat(Fuzzy.score("ac bd ca", "acd").isPresent()).isTrue();
  }

  @Test
  void nothing_typed_keeps_the_order() {
    assertThat(Fuzzy.filter(List.of("b", "a", "c"), n -> n, "")).containsExactly("b", "a", "c");
  }
}
