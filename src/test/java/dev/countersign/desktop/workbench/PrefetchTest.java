package dev.countersign.desktop.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.desktop.common.Running;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.desktop.common.Work;
import dev.countersign.diff.DiffOptions;
import dev.countersign.model.Cancelled;
import dev.countersign.model.Failure;
import dev.countersign.model.Progress;
import dev.countersign.policy.FileGroup;
import dev.countersign.review.ReviewFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PrefetchTest {
  private final List<ReviewFile> files =
      new Files().add(FileGroup.REST, "a").add(FileGroup.REST, "b").add(FileGroup.REST, "c").list();
  private final List<ReviewFile> compared = new ArrayList<>();
  private final Later tasks = new Later();
  private Optional<ReviewFile> select = Optional.empty();
  private final Prefetch prefetch = new Prefetch(this::compare, tasks);

  private void compare(ReviewFile file, DiffOptions options, Progress progress) {
    select.ifPresent(prefetch::stopUnless);
    progress.throwIfCancelled();
    compared.add(file);
  }

  @Test
  void files_are_compared_in_the_order_in_which_they_will_be_read() {
    prefetch.run(files, DiffOptions.EXACT);
    tasks.work.run();
    assertThat(compared).isEqualTo(files);
  }

  @Test
  void selecting_another_file_stops_it() {
    select = Optional.of(files.getLast());
    prefetch.run(files.subList(0, 2), DiffOptions.EXACT);
    tasks.work.run();
    assertThat(compared).isEmpty();
  }

  @Test
  void selecting_the_file_that_is_being_compared_lets_it_end() {
    select = Optional.of(files.getFirst());
    prefetch.run(files, DiffOptions.EXACT);
    tasks.work.run();
    assertThat(compared).containsExactly(files.getFirst());
  }

  @Test
  void what_is_probable_are_the_next_two_that_are_not_reviewed_and_the_one_before() {
    List<ReviewFile> more =
        new Files()
            .add(FileGroup.REST, "a")
            .add(FileGroup.REST, "b")
            .add(FileGroup.REST, "c")
            .add(FileGroup.REST, "d")
            .add(FileGroup.REST, "e")
            .add(FileGroup.REST, "f")
            .list();
    FileListModel model = new FileListModel(more, file -> file.equals(more.get(2)));
    model.select(more.get(1));
    assertThat(model.probable()).containsExactly(more.get(3), more.get(4), more.get(0));
    model.select(more.getLast());
    assertThat(model.probable()).containsExactly(more.get(4));
  }

  /** Runs when it is told to, and can be cancelled from inside the work. */
  private static final class Later implements TaskRunner {
    private Runnable work = () -> {};

    @Override
    public <T> Running run(
        String title,
        Work<T> work,
        Consumer<? super T> onDone,
        Consumer<Failure> onFailed,
        Runnable onCancelled) {
      AtomicBoolean isCancelled = new AtomicBoolean();
      this.work =
          () -> {
            try {
              onDone.accept(work.run(new Asked(isCancelled)));
            } catch (Cancelled e) {
              onCancelled.run();
            } catch (Exception e) {
              throw new AssertionError(e);
            }
          };
      return () -> isCancelled.set(true);
    }

    @Override
    public void report(Failure failure) {
      throw failure;
    }
  }

  private record Asked(AtomicBoolean cancelled) implements Progress {
    @Override
    public void update(String step, long done, long total) {}

    @Override
    public boolean isCancelled() {
      return cancelled.get();
    }
  }
}
