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
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Compares the selected file away from the FX thread; selecting another one stops that. Files that
 * will probably be next are compared in advance. To be used on the FX thread.
 */
final class Reader {
  private final ReviewRange content;
  private final Latest comparing;
  private final Prefetch ahead;
  private final ReadOnlyObjectWrapper<Reading> reading =
      new ReadOnlyObjectWrapper<>(new Reading.Nothing());
  private final ReadOnlyObjectWrapper<DiffOptions> options =
      new ReadOnlyObjectWrapper<>(DiffOptions.EXACT);

  Reader(ReviewRange content, TaskRunner tasks) {
    this.content = content;
    this.comparing = new Latest(tasks);
    this.ahead = new Prefetch(content::prepare, tasks);
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
    ahead.stopUnless(file);
    DiffOptions wanted = options.get();
    Optional<FileComparison> known = content.compared(file, wanted);
    if (known.isPresent()) {
      show(file, known.get(), fromEnd);
      return;
    }
    reading.set(new Reading.Comparing(file));
    comparing.run(
        Messages.text("workbench.task.compare", file.change().path().fileName()),
        progress -> content.compare(file, wanted, progress),
        comparison -> show(file, comparison, fromEnd),
        failure -> reading.set(new Reading.Failed(file, failure.sentence())));
  }

  /** Compares {@code files} in advance, in this order. */
  void readAhead(List<ReviewFile> files) {
    DiffOptions wanted = options.get();
    ahead.run(
        files.stream().filter(file -> content.compared(file, wanted).isEmpty()).toList(), wanted);
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
    ahead.stop();
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
