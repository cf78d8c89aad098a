package dev.countersign.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.BadInput;
import dev.countersign.model.Sha256;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinsTest {
  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);

  @Test
  void lines_of_sha256sum_are_read_wherever_the_copies_lie() {
    Pins pins = parse(A + "  .countersign/policy.yaml\r\n\n# mine\n" + B + " *C:\\x\\systems.yaml");
    assertThat(pins.digests())
        .containsEntry("policy.yaml", new Sha256(A))
        .containsEntry("systems.yaml", new Sha256(B))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          aaaa  policy.yaml, 1
          AAAA  policy.yaml, 1
          {a}  other.yaml, 1
          {a} policy.yaml, 1
          {a}  policy.yaml;{b}  policy.yaml, 2
          {a}  policy.yaml;{b}, 2
          """)
  void anything_else_is_refused_with_file_and_line(String text, int line) {
    String lines = text.replace("{a}", A).replace("{b}", B).replace(';', '\n');
    assertThatThrownBy(() -> parse(lines))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("my pins, line " + line + ":");
  }

  @Test
  void a_file_without_lines_pins_nothing_and_is_refused() {
    assertThatThrownBy(() -> parse("\n# nothing\n")).hasMessageContaining("my pins has no lines");
  }

  private static Pins parse(String text) {
    return Pins.parse(text.getBytes(StandardCharsets.UTF_8), "my pins");
  }
}
