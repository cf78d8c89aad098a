package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.InOrder;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.review.FileReview;
import dev.countersign.review.MarkBook;
import dev.countersign.review.OpenChange;
import dev.countersign.review.ReviewFile;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What one person has marked as reviewed. A mark is shown at once and kept away from the FX thread;
 * where it cannot be kept it is taken back. To be used on the FX thread.
 */
final class Marking {
  private final OpenChange change;
  private final TaskRunner tasks;
  private final InOrder writes;
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
  private final @Nullable FileProgress[] cache;
  private Set<String> marked = Set.of();
  private String person = MarkBook.NOBODY;

  Marking(OpenChange change, TaskRunner tasks) {
    this.change = change;
    this.tasks = tasks;
    this.writes = new InOrder(tasks);
    this.cache = new FileProgress[change.content().files().size()];
  }

  /** Grows with everything that changes what this class answers. */
  ReadOnlyIntegerProperty revision() {
    return revision.getReadOnlyProperty();
  }

  /** Whose marks are shown. */
  void person(String name) {
    person = name;
    writes.run(
        Messages.text("workbench.task.marks"),
        progress -> change.marks().marked(name),
        found -> {
          if (person.equals(name)) {
            marked = new HashSet<>(found);
            Arrays.fill(cache, null);
            touch();
          }
        },
        tasks::report);
  }

  /** Units that are marked, of any iteration. */
  Set<String> marked() {
    return Set.copyOf(marked);
  }

  boolean isMarked(String unit) {
    return marked.contains(unit);
  }

  /** Something became known that counts depend on. */
  void touch() {
    revision.set(revision.get() + 1);
  }

  FileProgress progress(ReviewFile file) {
    FileProgress known = cache[file.position()];
    if (known != null) {
      return known;
    }
    Optional<FileReview> review = change.content().reviewed(file);
    if (review.isEmpty()) {
      return FileProgress.UNKNOWN;
    }
    FileProgress counted =
        new FileProgress(true, MarkBook.count(review.get(), marked), review.get().units().size());
    cache[file.position()] = counted;
    return counted;
  }

  /** Units of the whole change that are marked, of those that are known by now. */
  FileProgress total() {
    int done = 0;
    int all = 0;
    boolean known = true;
    for (ReviewFile file : change.content().files()) {
      FileProgress one = progress(file);
      done += one.marked();
      all += one.total();
      known &= one.known();
    }
    return new FileProgress(known, done, all);
  }

  /** Marks units of a file as reviewed, or takes the marks away. */
  void set(ReviewFile file, Collection<String> units, boolean reviewed) {
    set(List.of(file), units, reviewed);
  }

  /** The same for units of several files. */
  void set(List<ReviewFile> files, Collection<String> units, boolean reviewed) {
    Set<String> now = new HashSet<>(marked);
    if (!(reviewed ? now.addAll(units) : now.removeAll(Set.copyOf(units)))) {
      return;
    }
    marked = now;
    files.forEach(file -> cache[file.position()] = null);
    touch();
    String whose = person;
    List<String> kept = List.copyOf(units);
    writes.run(
        Messages.text("workbench.task.mark"),
        progress -> {
          change.marks().set(whose, kept, reviewed);
          return true;
        },
        done -> {},
        failure -> {
          tasks.report(failure);
          person(person);
        });
  }
}
