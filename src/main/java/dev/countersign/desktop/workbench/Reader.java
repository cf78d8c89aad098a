package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Latest;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.diff.BinaryComparison;
import dev.countersign.diff.DiffOptions;
import dev.countersign.diff.FileComparison;
import dev.countersign.diff.TextComparison;
import dev.countersign.review.ReviewFile;
import dev.countersign.review.ReviewRange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Compares the selected file away from the FX thread; selecting another one stops that. The file
 * that will probably be next is compared in advance. To be used on the FX thread.
 */
final class Reader {
  private static final int KEPT = 6;

  private record Wanted(ReviewFile file, DiffOptions options) {}

  private final ReviewRange content;
  private final Latest comparing;
  private final Latest ahead;
  private final ReadOnlyObjectWrapper<Reading> reading =
      new ReadOnlyObjectWrapper<>(new Reading.Nothing());
  private final ReadOnlyObjectWrapper<DiffOptions> options =
      new ReadOnlyObjectWrapper<>(DiffOptions.EXACT);
  private final Map<Wanted, FileComparison> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, FileComparison> eldest) {
          return size() > KEPT;
        }
      };

  Reader(ReviewRange content, TaskRunner tasks) {
    this.content = content;
    this.comparing = new Latest(tasks);
    this.ahead = new Latest(tasks);
  }

  ReadOnlyObjectProperty<Reading> reading() {
    return reading.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<DiffOptions> options() {
    return options.getReadOnlyProperty();
  }

  /** Shows a file. */
  void read(ReviewFile file, boolean fromEnd) {
    comparing.cancel();
    ahead.cancel();
    Wanted wanted = new Wanted(file, options.get());
    Optional<FileComparison> known = Optional.ofNullable(kept.get(wanted));
    if (known.isPresent()) {
      show(file, known.get(), fromEnd);
      return;
    }
    reading.set(new Reading.Comparing(file));
    comparing.run(
        Messages.text("workbench.task.compare", file.change().path().fileName()),
        progress -> content.compare(file, wanted.options(), progress),
        comparison -> {
          kept.put(wanted, comparison);
          show(file, comparison, fromEnd);
        },
        failure -> reading.set(new Reading.Failed(file, failure.sentence())));
  }

  /** Compares {@code file} in advance, once nothing else is being compared. */
  void readAhead(ReviewFile file) {
    Wanted wanted = new Wanted(file, options.get());
    if (!kept.containsKey(wanted)) {
      ahead.run(
          Messages.text("workbench.task.ahead", file.change().path().fileName()),
          progress -> content.compare(file, wanted.options(), progress),
          comparison -> kept.put(wanted, comparison),
          failure -> {});
    }
  }

  /** From here on white space counts in another way. */
  void whitespace(DiffOptions.Whitespace whitespace) {
    options.set(options.get().with(whitespace));
    switch (reading.get()) {
      case Reading.Text text -> read(text.file(), false);
      case Reading.Bytes bytes -> read(bytes.file(), false);
      case Reading.Comparing comparing -> read(comparing.file(), false);
      case Reading.Failed failed -> read(failed.file(), false);
      case Reading.Nothing nothing -> {}
    }
  }

  /** Shows nothing and stops what is being compared. */
  void stop() {
    comparing.cancel();
    ahead.cancel();
    reading.set(new Reading.Nothing());
  }

  private void show(ReviewFile file, FileComparison comparison, boolean fromEnd) {
    reading.set(
        switch (comparison) {
          case TextComparison text -> new Reading.Text(file, text, fromEnd);
          case BinaryComparison bytes -> new Reading.Bytes(file, bytes);
        });
  }
}
