package dev.countersign.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import dev.countersign.diff.DiffQuality.Level;
import dev.countersign.model.Cancelled;
import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedDiffTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 40, 500})
  void a_generated_pair_is_turned_into_its_other_side(int distinct) throws Exception {
    Random random = new Random(distinct);
    for (int round = 0; round < 300; round++) {
      List<Integer> a = ids(random.nextInt(60), i -> random.nextInt(distinct));
      List<Integer> b = ids(random.nextInt(60), i -> random.nextInt(distinct));
      Patch<Integer> patch = DiffUtils.diff(a, b, new BoundedDiff(distinct, Progress.none()));
      assertThat(patch.applyTo(a)).isEqualTo(b);
      assertThat(patch.restore(b)).isEqualTo(a);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 20, 200})
  void scripts_are_nearly_as_small_as_the_smallest(int distinct) {
    Random random = new Random(distinct);
    long ours = 0;
    long smallest = 0;
    for (int round = 0; round < 200; round++) {
      List<Integer> a = ids(80, i -> random.nextInt(distinct));
      List<Integer> b = new ArrayList<>(a);
      for (int edit = 0; edit < 10; edit++) {
        b.set(random.nextInt(b.size()), random.nextInt(distinct));
        b.remove(random.nextInt(b.size()));
        b.add(random.nextInt(b.size()), random.nextInt(distinct));
      }
      ours += size(DiffUtils.diff(a, b, new BoundedDiff(distinct, Progress.none())));
      smallest += a.size() + b.size() - 2 * commonLength(a, b);
    }
    assertThat(ours).isBetween(smallest, smallest * 105 / 100);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          few distinct,       30000
          reversed,           30000
          all different,      20000
          equal but one,    1000000
          one against many, 1000000
          every other line,  100000
          shuffled,          100000
          few in blocks,     100000
          """)
  void hard_cases_end_and_are_right(String name, int size) throws Exception {
    Random random = new Random(size);
    List<Integer> up = ids(size, i -> i);
    List<Integer> a = up;
    List<Integer> b =
        switch (name) {
          case "reversed" -> up.reversed();
          case "all different" -> ids(size, i -> size + i);
          case "every other line" -> ids(size, i -> i % 2 == 0 ? i : size + i);
          case "shuffled" -> {
            List<Integer> shuffled = new ArrayList<>(up);
            Collections.shuffle(shuffled, random);
            yield shuffled;
          }
          case "few in blocks" -> {
            a = ids(size, i -> i / 97 % 50);
            yield ids(size, i -> random.nextInt(10) == 0 ? 51 : i / 89 % 50);
          }
          case "equal but one" -> {
            a = ids(size, i -> 0);
            yield ids(size, i -> i == 777_777 ? 1 : 0);
          }
          case "one against many" -> {
            a = ids(size, i -> 0);
            yield ids(size / 2, i -> i % 5 == 0 ? 1 : 0);
          }
          default -> {
            a = ids(size, i -> random.nextInt(5));
            yield ids(size, i -> random.nextInt(5));
          }
        };
    BoundedDiff algorithm = new BoundedDiff(2 * size, Progress.none());
    Patch<Integer> patch = DiffUtils.diff(a, b, algorithm);
    assertThat(applied(patch, a)).isEqualTo(b);
    assertThat(algorithm.level()).isLessThan(Level.TIMED_OUT);
  }

  @Test
  void a_long_comparison_can_be_cancelled() {
    Random random = new Random(1);
    List<Integer> a = ids(30_000, i -> random.nextInt(5));
    List<Integer> b = ids(30_000, i -> random.nextInt(5));
    Progress secondThoughts =
        new Progress() {
          private int asked;

          @Override
          public void update(String step, long done, long total) {}

          @Override
          public boolean isCancelled() {
            return ++asked > 10;
          }
        };
    assertThatThrownBy(() -> DiffUtils.diff(a, b, new BoundedDiff(5, secondThoughts)))
        .isInstanceOf(Cancelled.class);
  }

  @Test
  void exhausted_work_still_gives_a_right_answer_and_says_so() throws Exception {
    int[] a = {1, 2, 1, 2, 1, 2, 3};
    int[] b = {2, 1, 2, 1, 2, 1, 1};
    Work none = new Work(0, Progress.none());
    Marks marks = new Marks(a.length, b.length);
    assertThat(new Myers(a, b, none).run(marks)).isFalse();
    Patch<Integer> patch = Patch.generate(new IdList(a), new IdList(b), marks.changes());
    assertThat(patch.applyTo(new IdList(a))).isEqualTo(new IdList(b));
  }

  private static int size(Patch<Integer> patch) {
    int size = 0;
    for (AbstractDelta<Integer> delta : patch.getDeltas()) {
      size += delta.getSource().size() + delta.getTarget().size();
    }
    return size;
  }

  /** As {@code Patch.applyTo} does it, but not in quadratic time. */
  private static List<Integer> applied(Patch<Integer> patch, List<Integer> a) {
    List<Integer> result = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<Integer> delta : patch.getDeltas()) {
      assertThat(a.subList(delta.getSource().getPosition(), delta.getSource().last() + 1))
          .isEqualTo(delta.getSource().getLines());
      result.addAll(a.subList(at, delta.getSource().getPosition()));
      result.addAll(delta.getTarget().getLines());
      at = delta.getSource().last() + 1;
    }
    result.addAll(a.subList(at, a.size()));
    return result;
  }

  private static int commonLength(List<Integer> a, List<Integer> b) {
    int[][] length = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        length[i][j] =
            a.get(i).equals(b.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    return length[0][0];
  }

  private static List<Integer> ids(int count, IntUnaryOperator id) {
    return new IdList(IntStream.range(0, count).map(id).toArray());
  }
}
