package dev.countersign.desktop.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MarkdownViewTest {
  private static String shown(String markdown) {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> text(new MarkdownView(markdown)));
  }

  private static String text(Node node) {
    return switch (node) {
      case TextFlow flow ->
          flow.getChildren().stream()
              .map(child -> ((Text) child).getText())
              .collect(Collectors.joining());
      case Labeled label -> label.getText();
      case Parent parent ->
          parent.getChildrenUnmodifiable().stream()
              .map(MarkdownViewTest::text)
              .collect(Collectors.joining("|"));
      default -> "";
    };
  }

  @Test
  void blocks_and_lists_are_shown() {
    assertThat(shown("# Title\n\nsome *words* and `code`\n\n1. one\n2. two\n\n- a"))
        .isEqualTo("Title|some words and code|1.|one|2.|two|•|a");
  }

  @Test
  void a_link_shows_where_it_leads_and_html_is_text() {
    assertThat(shown("[good](https://bad.example)")).isEqualTo("good <https://bad.example>");
    assertThat(shown("<script>x</script>")).isEqualTo("<script>x</script>");
  }

  @Test
  void what_could_mislead_is_an_escape() {
    assertThat(shown("a\u202eb")).isEqualTo("a\\u{202e}b");
  }

  @Test
  void deep_nesting_is_cut_and_does_no_harm() {
    assertThat(shown(">".repeat(5_000) + " deep")).contains("deep");
  }
}
