package dev.countersign.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.BadInput;
import dev.countersign.model.Cancelled;
import dev.countersign.model.Failure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskRunnerTest {
  private final TaskRunner tasks = TaskRunner.sameThread();
  private final List<String> heard = new ArrayList<>();

  @Test
  void what_comes_out_is_delivered() {
    tasks.run("sum", progress -> 1 + 1, sum -> heard.add("done " + sum));
    assertThat(heard).containsExactly("done 2");
  }

  @Test
  void a_failure_is_delivered_as_it_stands() {
    BadInput bad = new BadInput("x.y", "Something is wrong; mend it.");
    List<Failure> failures = new ArrayList<>();
    tasks.run(
        "fails",
        progress -> {
          throw bad;
        },
        done -> heard.add("done"),
        failures::add);
    assertThat(failures).containsExactly(bad);
    assertThat(heard).isEmpty();
  }

  @Test
  void a_fault_of_ours_becomes_a_sentence_with_a_code() {
    List<Failure> failures = new ArrayList<>();
    tasks.run(
        "fails",
        progress -> {
          throw new IllegalStateException("secret detail");
        },
        done -> heard.add("done"),
        failures::add);
    assertThat(failures)
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.code()).startsWith("internal.");
          assertThat(failure.sentence()).contains(failure.code()).doesNotContain("secret detail");
        });
  }

  @Test
  void cancelled_work_delivers_nothing_else() {
    tasks.run(
        "stops",
        progress -> {
          throw new Cancelled();
        },
        done -> heard.add("done"),
        failure -> heard.add("failed"),
        () -> heard.add("cancelled"));
    assertThat(heard).containsExactly("cancelled");
  }

  @Test
  void an_unexpected_failure_in_a_test_is_thrown() {
    assertThatThrownBy(() ->
            tasks.run(
                "fails",
                progress -> {
                  throw new BadInput("x.y", "Wrong.");
                },
                done -> heard.add("done")))
        .isInstanceOf(BadInput.class);
  }
}
