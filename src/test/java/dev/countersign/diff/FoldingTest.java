package dev.countersign.diff;

import static dev.countersign.diff.Comparing.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.diff.Folding.Segment;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldingTest {
  private static final String OLD =
      IntStream.range(0, 100).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
  private final TextComparison comparison = texts(OLD, OLD.replace("line 50\n", "line fifty\n"));

  @Test
  void three_rows_around_a_hunk_are_shown() {
    assertThat(Folding.segments(comparison.rows(), Folding.CONTEXT, List.of()))
        .containsExactly(fold(0, 47), shown(47, 54), fold(54, 100));
  }

  @Test
  void a_step_reveals_twenty_rows_and_the_last_step_the_rest() {
    RowRange above = new RowRange(0, 47);
    RowRange below = new RowRange(54, 70);
    assertThat(Folding.bottom(above, Folding.STEP)).isEqualTo(new RowRange(27, 47));
    assertThat(Folding.top(above, Folding.STEP)).isEqualTo(new RowRange(0, 20));
    assertThat(Folding.top(below, Folding.STEP)).isEqualTo(below);
    assertThat(Folding.segments(comparison.rows(), Folding.CONTEXT, List.of(new RowRange(27, 47))))
        .containsExactly(fold(0, 27), shown(27, 54), fold(54, 100));
    assertThat(Folding.segments(comparison.rows(), Folding.CONTEXT, List.of(above)))
        .containsExactly(shown(0, 54), fold(54, 100));
  }

  @Test
  void a_fold_of_one_row_is_shown_instead() {
    assertThat(Folding.segments(comparison.rows(), Folding.CONTEXT, List.of(new RowRange(1, 47))))
        .startsWith(shown(0, 54));
  }

  @Test
  void a_file_without_hunks_is_one_fold() {
    assertThat(Folding.segments(texts(OLD, OLD).rows(), Folding.CONTEXT, List.of()))
        .containsExactly(fold(0, 100));
    assertThat(Folding.segments(List.of(), Folding.CONTEXT, List.of())).isEmpty();
  }

  @Test
  void segments_cover_all_rows_and_never_hide_a_change() {
    Random random = new Random(5);
    Edits edits = new Edits(5);
    for (int round = 0; round < 200; round++) {
      List<String> old = edits.lines(random.nextInt(150), 500);
      List<Row> rows =
          texts(edits.file(old), edits.file(edits.edited(old, random.nextInt(4), 500))).rows();
      int from = random.nextInt(200) - 20;
      List<RowRange> revealed = List.of(new RowRange(from, from + random.nextInt(60)));
      int at = 0;
      for (Segment segment : Folding.segments(rows, Folding.CONTEXT, revealed)) {
        assertThat(segment.rows().first()).isEqualTo(at);
        assertThat(segment.rows().size()).isPositive();
        at = segment.rows().end();
        if (segment.folded()) {
          assertThat(rows.subList(segment.rows().first(), segment.rows().end()))
              .allMatch(row -> row.kind() == Row.Kind.CONTEXT);
        }
      }
      assertThat(at).isEqualTo(rows.size());
    }
  }

  @Test
  void the_enclosing_declaration_is_found_by_indentation() {
    String old =
        """
        class A {

          void a() {
            x();
          }

          void b(int n) {
            for (;;) {
              y();

              z();
            }
          }
        }
        """;
    TextComparison it = texts(old, old.replace("z()", "w()"));
    int row = it.hunks().getFirst().firstRow();
    assertThat(Folding.enclosing(it, row)).isEqualTo(Optional.of(new RowRange(0, row + 1)));
    assertThat(Folding.enclosing(it, 0)).isEmpty();
  }

  private static Segment fold(int first, int end) {
    return new Segment(new RowRange(first, end), true);
  }

  private static Segment shown(int first, int end) {
    return new Segment(new RowRange(first, end), false);
  }
}
