package dev.countersign.diff;

import static dev.countersign.diff.Comparing.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SliderTest {
  @Test
  void an_inserted_function_begins_at_its_head() {
    String old = "void a() {\n  x();\n}\n\nvoid c() {\n  z();\n}\n";
    String now = old.replace("void c", "void b() {\n  y();\n}\n\nvoid c");
    assertThat(added(old, now)).containsExactly("void b() {", "  y();", "}", "");
  }

  @Test
  void an_inserted_block_keeps_its_own_closing_bracket() {
    String old = "f() {\n  if (a) {\n    x();\n  }\n  end();\n}\n";
    String now = old.replace("  end", "  if (b) {\n    x();\n  }\n  end");
    assertThat(added(old, now)).containsExactly("  if (b) {", "    x();", "  }");
  }

  @Test
  void differences_that_can_be_moved_together_are_one() {
    TextComparison result = texts("a\nx\nb\n", "a\nx\nx\nx\nb\n");
    assertThat(result.hunks()).hasSize(1);
  }

  @Test
  void a_block_is_moved_without_changing_what_it_means() {
    Edits edits = new Edits(3);
    for (int round = 0; round < 300; round++) {
      List<String> old = edits.lines(40, 4);
      List<String> now = edits.edited(old, 4, 4);
      TextComparison result = texts(edits.file(old), edits.file(now));
      for (Row row : result.rows()) {
        if (row.kind() == Row.Kind.CONTEXT) {
          assertThat(result.left().lines().get(row.leftLine()))
              .isEqualTo(result.right().lines().get(row.rightLine()));
        }
      }
    }
  }

  private static List<String> added(String old, String now) {
    TextComparison result = texts(old, now);
    assertThat(result.hunks()).hasSize(1);
    Hunk hunk = result.hunks().getFirst();
    return result.right().lines().subList(hunk.rightStart(), hunk.rightEnd());
  }
}
