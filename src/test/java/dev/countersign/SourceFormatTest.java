package dev.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SourceFormatTest {
  @Test
  void every_source_file_has_the_layout_of_the_formatter() throws Exception {
    assertThat(SourceFormat.misformatted(Path.of("src")))
        .as("run: mvn test-compile exec:exec@format")
        .isEmpty();
  }
}
