package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Latest;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.diff.DiffOptions;
import dev.countersign.model.Progress;
import dev.countersign.review.ReviewFile;
import java.util.List;
import java.util.Optional;

/** Compares in advance what is probably read next. To be used on the FX thread. */
final class Prefetch {
  /** Compares one file; called away from the FX thread. */
  interface Comparer {
    void prepare(ReviewFile file, DiffOptions options, Progress progress);
  }

  private final Comparer comparer;
  private final Latest latest;
  private volatile Optional<ReviewFile> current = Optional.empty();

  Prefetch(Comparer comparer, TaskRunner tasks) {
    this.comparer = comparer;
    this.latest = new Latest(tasks);
  }

  /** Compares {@code files} one after the other, in place of what was asked for before. */
  void run(List<ReviewFile> files, DiffOptions options) {
    stop();
    if (files.isEmpty()) {
      return;
    }
    latest.run(
        Messages.text("workbench.task.ahead", files.getFirst().change().path().fileName()),
        progress -> {
          for (ReviewFile file : files) {
            current = Optional.of(file);
            comparer.prepare(file, options, progress);
          }
          return true;
        },
        done -> current = Optional.empty(),
        failure -> current = Optional.empty());
  }

  /** Somebody waits for {@code file}: stops, unless that is what is being compared. */
  void stopUnless(ReviewFile file) {
    if (!current.equals(Optional.of(file))) {
      stop();
    }
  }

  void stop() {
    latest.cancel();
    current = Optional.empty();
  }
}
