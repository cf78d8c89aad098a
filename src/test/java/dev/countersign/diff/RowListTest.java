package dev.countersign.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowListTest {
  private final RowList.Builder builder = new RowList.Builder();

  private static Row context(int left, int right) {
    return new Row(Row.Kind.CONTEXT, left, right, -1, List.of(), List.of());
  }

  private static Row added(int line, int hunk) {
    return new Row(Row.Kind.ADDED, -1, line, hunk, List.of(), List.of());
  }

  @Test
  void rows_come_back_as_they_were_put_in() {
    Random random = new Random(4);
    List<Row> wanted = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int count = random.nextInt(4);
      if (random.nextBoolean()) {
        builder.context(i, 2 * i, count);
        for (int j = 0; j < count; j++) {
          wanted.add(context(i + j, 2 * i + j));
        }
      } else {
        for (int j = 0; j < count; j++) {
          builder.add(added(j, i));
          wanted.add(added(j, i));
        }
      }
      assertThat(builder.size()).isEqualTo(wanted.size());
    }
    RowList rows = builder.build();
    assertThat(rows).isEqualTo(wanted).hasSameHashCodeAs(wanted);
    assertThat(rows.subList(50, 90)).isEqualTo(wanted.subList(50, 90));
    assertThat(rows.stream().toList()).isEqualTo(wanted);
  }

  @Test
  void there_is_nothing_before_the_first_and_after_the_last_row() {
    assertThat(builder.build()).isEmpty();
    builder.context(0, 0, 3);
    RowList rows = builder.build();
    assertThat(rows.getLast()).isEqualTo(context(2, 2));
    assertThatThrownBy(() -> rows.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> rows.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> rows.add(context(0, 0)))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
