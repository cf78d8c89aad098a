package dev.countersign.diff;

import static dev.countersign.diff.Comparing.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
  @ParameterizedTest
  @ValueSource(ints = {2, 6, 40, 3_000})
  void rows_cover_every_line_of_both_sides_once_and_in_order(int distinct) {
    Edits edits = new Edits(distinct);
    for (int round = 0; round < 200; round++) {
      List<String> old = edits.lines(edits.random().nextInt(60), distinct);
      List<String> now = edits.edited(old, edits.random().nextInt(7), distinct);
      assertConsistent(texts(edits.file(old), edits.file(now)));
    }
  }

  @Test
  void similar_lines_of_an_unequal_block_face_each_other() {
    TextComparison result =
        texts(
            "int total = price * count;\nreturn total;\n",
            "check(price);\ncheck(count);\nint total = price * count + tax;\nreturn total;\n");
    assertThat(result.rows())
        .extracting(Row::kind)
        .containsExactly(Row.Kind.ADDED, Row.Kind.ADDED, Row.Kind.CHANGED, Row.Kind.CONTEXT);
    assertThat(result.rows().get(2).rightSpans()).containsExactly(new Span(25, 31));
  }

  private static void assertConsistent(TextComparison it) {
    assertThat(it.rows().stream().mapToInt(Row::leftLine).filter(line -> line >= 0))
        .containsExactlyElementsOf(IntStream.range(0, it.left().lines().size()).boxed().toList());
    assertThat(it.rows().stream().mapToInt(Row::rightLine).filter(line -> line >= 0))
        .containsExactlyElementsOf(IntStream.range(0, it.right().lines().size()).boxed().toList());
    for (int i = 0; i < it.hunks().size(); i++) {
      Hunk hunk = it.hunks().get(i);
      assertThat(hunk.endRow()).isGreaterThan(hunk.firstRow());
      for (Row row : it.rows().subList(hunk.firstRow(), hunk.endRow())) {
        assertThat(row.hunk()).isEqualTo(i);
        assertThat(row.kind()).isNotEqualTo(Row.Kind.CONTEXT);
      }
      if (i > 0) {
        assertThat(hunk.firstRow()).isGreaterThan(it.hunks().get(i - 1).endRow());
      }
    }
    for (Row row : it.rows()) {
      assertSpansFit(
          row.leftSpans(), row.leftLine() < 0 ? "" : it.left().lines().get(row.leftLine()));
      assertSpansFit(
          row.rightSpans(), row.rightLine() < 0 ? "" : it.right().lines().get(row.rightLine()));
      switch (row.kind()) {
        case CONTEXT ->
            assertThat(it.left().lines().get(row.leftLine()))
                .isEqualTo(it.right().lines().get(row.rightLine()));
        case WHITESPACE ->
            assertThat(it.left().lines().get(row.leftLine()).strip())
                .isEqualTo(it.right().lines().get(row.rightLine()).strip());
        case DELETED -> assertThat(row.rightLine()).isEqualTo(-1);
        case ADDED -> assertThat(row.leftLine()).isEqualTo(-1);
        case CHANGED -> assertThat(Math.min(row.leftLine(), row.rightLine())).isNotNegative();
      }
    }
  }

  private static void assertSpansFit(List<Span> spans, String line) {
    int at = 0;
    for (Span span : spans) {
      assertThat(span.start()).isGreaterThanOrEqualTo(at);
      assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(line.length());
      at = span.end();
    }
  }
}
