package dev.countersign.desktop.diffview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Progress;
import java.util.List;
import java.util.Optional;
import org.fife.ui.rsyntaxtextarea.SyntaxConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          a/B.java,           text/java
          web/app.tsx,        text/typescript
          Dockerfile,         text/dockerfile
          build.gradle.kts,   text/kotlin
          route.yaml,         text/yaml
          pom.xml,            text/xml
          """)
  void knows_a_language_by_the_name_of_the_file(String path, String language) {
    assertThat(Languages.of(path)).contains(language);
  }

  @ParameterizedTest
  @CsvSource({"LICENSE", "a.unheard-of", "java", "notes.txt"})
  void leaves_other_files_without_colours(String path) {
    assertThat(Languages.of(path)).isEqualTo(Optional.empty());
  }

  @Test
  void carries_a_comment_from_line_to_line() {
    Syntax syntax = java(List.of("int a; /* one", "two", "three */ int b;"), Long.MAX_VALUE);

    assertThat(kinds(syntax, 0, "int a; /* one"))
        .startsWith(TokenKind.NAME)
        .endsWith(TokenKind.COMMENT);
    assertThat(kinds(syntax, 1, "two")).containsOnly(TokenKind.COMMENT);
    assertThat(kinds(syntax, 2, "three */ int b;"))
        .startsWith(TokenKind.COMMENT)
        .endsWith(TokenKind.PLAIN);
  }

  @Test
  void leaves_long_lines_and_what_comes_after_the_time_plain() {
    String longLine = "int ".repeat(200);
    assertThat(kinds(java(List.of(longLine), Long.MAX_VALUE), 0, longLine))
        .containsOnly(TokenKind.PLAIN);
    assertThat(kinds(java(List.of("int a;"), -1), 0, "int a;")).containsOnly(TokenKind.PLAIN);
  }

  private static Syntax java(List<String> lines, long nanos) {
    return Syntax.of(lines, SyntaxConstants.SYNTAX_STYLE_JAVA, nanos, () -> 0, Progress.none());
  }

  private static List<TokenKind> kinds(Syntax syntax, int line, String text) {
    Painter painter = new Painter(text);
    syntax.paint(line, DisplayLine.of(text, 4, false), 0, painter.kinds());
    return List.of(painter.kinds());
  }
}
