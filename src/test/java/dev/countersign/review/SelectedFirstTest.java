package dev.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.countersign.diff.DiffOptions;
import dev.countersign.model.Cancelled;
import dev.countersign.model.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person waits for goes before counting and reading ahead. */
class SelectedFirstTest {
  @TempDir Path folder;
  private Workstation workstation;
  private OpenChange change;
  private ReviewRange content;

  @BeforeEach
  void open() {
    workstation = Workstation.open(folder.resolve("store"), Clock.systemUTC());
    Sample sample = SampleChange.create(folder.resolve("sample"), workstation, Progress.none());
    change = workstation.open(sample.request(), Progress.none());
    content = change.content();
  }

  @AfterEach
  void close() {
    change.close();
    workstation.close();
  }

  /** Runs something once, in the middle of the work that asks it whether to go on. */
  private record Meanwhile(Runnable work, AtomicInteger asked) implements Progress {
    @Override
    public void update(String step, long done, long total) {}

    @Override
    public boolean isCancelled() {
      if (asked.getAndIncrement() == 0) {
        work.run();
      }
      return false;
    }
  }

  @Test
  void counting_waits_while_somebody_waits_for_the_selected_file() throws Exception {
    Thread counting = Thread.ofPlatform().unstarted(() -> content.reviewAll(Progress.none()));
    AtomicInteger counted = new AtomicInteger(-1);
    ReviewFile selected = content.files().getLast();
    Runnable count =
        () -> {
          counting.start();
          Threads.awaitRest(counting);
          counted.set(known());
        };
    content.compare(selected, DiffOptions.EXACT, new Meanwhile(count, new AtomicInteger()));
    assertThat(counted).hasValue(0);
    Threads.join(counting);
    assertThat(known()).isEqualTo(content.files().size());
  }

  /** The first file counted waits for the second, which only another thread can begin. */
  @Test
  void counting_uses_more_than_one_core() {
    assumeThat(Runtime.getRuntime().availableProcessors()).isGreaterThan(1);
    CountDownLatch begun = new CountDownLatch(2);
    Progress waitsForTheSecond =
        new Progress() {
          @Override
          public void update(String step, long done, long total) {
            begun.countDown();
            Threads.await(begun);
          }

          @Override
          public boolean isCancelled() {
            return false;
          }
        };
    assertThat(content.reviewAll(waitsForTheSecond))
        .extracting(FileReview::file)
        .isEqualTo(content.files());
  }

  @Test
  void counting_that_waits_can_be_cancelled() {
    RightOfWay way = new RightOfWay();
    CompletableFuture<Boolean> asked = new CompletableFuture<>();
    Progress stopsWhenWaiting =
        new Progress() {
          @Override
          public void update(String step, long done, long total) {}

          @Override
          public boolean isCancelled() {
            return !asked.complete(true);
          }
        };
    assertThatThrownBy(() ->
            way.first(() -> {
              way.giveWay(stopsWhenWaiting);
              return true;
            }))
        .isInstanceOf(Cancelled.class);
    way.giveWay(Progress.none());
  }

  @Test
  void what_was_compared_is_there_for_counting_and_for_the_next_look() {
    ReviewFile file = content.files().getFirst();
    assertThat(content.compared(file, DiffOptions.EXACT)).isEmpty();
    content.prepare(file, DiffOptions.EXACT, Progress.none());
    var kept = content.compared(file, DiffOptions.EXACT);
    assertThat(kept).isPresent();
    assertThat(content.compare(file, DiffOptions.EXACT, Progress.none())).isSameAs(kept.get());
    assertThat(content.plain(file, Progress.none())).isSameAs(kept.get());
  }

  private int known() {
    return (int) content.files().stream().filter(f -> content.reviewed(f).isPresent()).count();
  }
}
