package dev.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.diff.BinaryComparison;
import dev.countersign.diff.DiffOptions;
import dev.countersign.diff.DiffQuality;
import dev.countersign.diff.FileComparison;
import dev.countersign.diff.SideText;
import dev.countersign.diff.TextComparison;
import dev.countersign.diff.TextForm;
import dev.countersign.model.Cancelled;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import dev.countersign.review.ComparisonCache.Keep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ComparisonCacheTest {
  private static final int LINE = 1_000_000;
  private static final Progress PROGRESS = Progress.none();

  private final ComparisonCache cache = new ComparisonCache(3 * LINE + LINE / 2);
  private final List<String> made = new ArrayList<>();

  private static ComparisonKey key(String path) {
    FileSide side = new FileSide(RepoPath.of(path), FileMode.REGULAR, new Oid("a".repeat(40)));
    return new ComparisonKey(Optional.empty(), Optional.of(side), DiffOptions.EXACT);
  }

  private static FileComparison text(int lines) {
    SideText none =
        new SideText(List.of(), "UTF-8", SideText.LineEnding.NONE, true, TextForm.PLAIN);
    SideText some =
        new SideText(
            List.of("x".repeat(lines * LINE)),
            "UTF-8",
            SideText.LineEnding.NONE,
            true,
            TextForm.PLAIN);
    return new TextComparison(none, some, List.of(), List.of(), DiffQuality.EXACT, List.of());
  }

  private FileComparison get(String path, Keep keep, int lines) {
    return cache.get(
        key(path),
        keep,
        PROGRESS,
        () -> {
          made.add(path);
          return text(lines);
        });
  }

  @Test
  void what_is_kept_is_not_made_again() {
    FileComparison first = get("a", Keep.ALWAYS, 1);
    assertThat(get("a", Keep.ALWAYS, 1)).isSameAs(first);
    assertThat(cache.peek(key("a"))).containsSame(first);
    assertThat(made).containsExactly("a");
  }

  @Test
  void who_peeks_does_not_wait_for_what_is_being_weighed() {
    AtomicReference<Runnable> peek = new AtomicReference<>(() -> {});
    ComparisonCache weighing =
        new ComparisonCache(
            3 * LINE,
            comparison -> {
              CompletableFuture.runAsync(peek.get()).orTimeout(30, TimeUnit.SECONDS).join();
              return LINE;
            });
    peek.set(() -> weighing.peek(key("a")));
    FileComparison made = weighing.get(key("a"), Keep.ALWAYS, PROGRESS, () -> text(1));
    assertThat(weighing.peek(key("a"))).containsSame(made);
  }

  @Test
  void the_least_recently_used_goes_where_there_is_no_room() {
    get("a", Keep.ALWAYS, 1);
    get("b", Keep.ALWAYS, 1);
    get("c", Keep.ALWAYS, 1);
    get("a", Keep.ALWAYS, 1);
    get("d", Keep.ALWAYS, 1);
    assertThat(cache.peek(key("b"))).isEmpty();
    assertThat(cache.peek(key("a"))).isPresent();
    assertThat(cache.peek(key("c"))).isPresent();
    assertThat(cache.weight()).isBetween(3L * LINE, 3L * LINE + LINE / 2);
  }

  @Test
  void running_through_many_files_drives_nothing_out() {
    get("a", Keep.ALWAYS, 1);
    get("b", Keep.ALWAYS, 1);
    get("c", Keep.WITH_ROOM, 1);
    get("d", Keep.WITH_ROOM, 1);
    assertThat(cache.peek(key("a"))).isPresent();
    assertThat(cache.peek(key("b"))).isPresent();
    assertThat(cache.peek(key("c"))).isPresent();
    assertThat(cache.peek(key("d"))).isEmpty();
  }

  @Test
  void what_is_larger_than_the_bound_is_given_out_but_not_kept() {
    get("a", Keep.ALWAYS, 1);
    get("huge", Keep.ALWAYS, 4);
    assertThat(cache.peek(key("huge"))).isEmpty();
    assertThat(cache.peek(key("a"))).isPresent();
  }

  @Test
  void a_failure_is_not_kept() {
    Supplier<FileComparison> failing =
        () -> {
          throw new IllegalStateException("unreadable");
        };
    assertThatThrownBy(() -> cache.get(key("a"), Keep.ALWAYS, PROGRESS, failing))
        .hasMessage("unreadable");
    get("a", Keep.ALWAYS, 1);
    assertThat(made).containsExactly("a");
  }

  @Test
  void who_asks_for_what_is_being_made_waits_for_it() throws Exception {
    AtomicReference<FileComparison> joined = new AtomicReference<>();
    Thread second = Thread.ofPlatform().unstarted(() -> joined.set(get("a", Keep.ALWAYS, 1)));
    FileComparison first =
        cache.get(
            key("a"),
            Keep.ALWAYS,
            PROGRESS,
            () -> {
              second.start();
              Threads.awaitRest(second);
              return text(1);
            });
    Threads.join(second);
    assertThat(joined.get()).isSameAs(first);
    assertThat(made).isEmpty();
  }

  @Test
  void who_waits_makes_it_anew_where_the_other_was_cancelled() throws Exception {
    AtomicReference<FileComparison> joined = new AtomicReference<>();
    Thread second = Thread.ofPlatform().unstarted(() -> joined.set(get("a", Keep.ALWAYS, 1)));
    assertThatThrownBy(() ->
            cache.get(
                key("a"),
                Keep.ALWAYS,
                PROGRESS,
                () -> {
                  second.start();
                  Threads.awaitRest(second);
                  throw new Cancelled();
                }))
        .isInstanceOf(Cancelled.class);
    Threads.join(second);
    assertThat(joined.get()).isNotNull();
    assertThat(made).containsExactly("a");
  }

  @Test
  void who_waits_can_be_cancelled_and_the_other_goes_on() throws Exception {
    CompletableFuture<Boolean> stop = new CompletableFuture<>();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Progress cancellable =
        new Progress() {
          @Override
          public void update(String step, long done, long total) {}

          @Override
          public boolean isCancelled() {
            return stop.isDone();
          }
        };
    Thread second =
        Thread.ofPlatform()
            .unstarted(() -> {
              try {
                cache.get(key("a"), Keep.ALWAYS, cancellable, () -> text(1));
              } catch (Cancelled e) {
                thrown.set(e);
              }
            });
    cache.get(
        key("a"),
        Keep.ALWAYS,
        PROGRESS,
        () -> {
          second.start();
          Threads.awaitRest(second);
          stop.complete(true);
          joinQuietly(second);
          return text(1);
        });
    assertThat(thrown.get()).isInstanceOf(Cancelled.class);
    assertThat(cache.peek(key("a"))).isPresent();
  }

  @Test
  void content_without_lines_weighs_little() {
    cache.get(
        key("a"),
        Keep.ALWAYS,
        PROGRESS,
        () -> new BinaryComparison(Optional.empty(), Optional.empty(), -1, List.of()));
    assertThat(cache.weight()).isBetween(1L, 10_000L);
  }

  private static void joinQuietly(Thread thread) {
    try {
      Threads.join(thread);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
