package dev.countersign.desktop.workbench;

import dev.countersign.policy.FileGroup;
import dev.countersign.review.ReviewFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The list of files: what is listed, which file is selected, and which one is next. The keys walk
 * through exactly what is listed. To be used on the FX thread.
 */
final class FileListModel {
  private final List<ReviewFile> files;
  private final Predicate<ReviewFile> isReviewed;
  private final ObjectProperty<FileFilter> filter = new SimpleObjectProperty<>(FileFilter.ALL);
  private final BooleanProperty tree = new SimpleBooleanProperty();
  private final Set<String> folded = new HashSet<>();
  private final ReadOnlyObjectWrapper<List<FileRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<ReviewFile>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Over files in their one order. */
  FileListModel(List<ReviewFile> files, Predicate<ReviewFile> isReviewed) {
    this.files = files;
    this.isReviewed = isReviewed;
    if (files.stream().anyMatch(file -> group(file) != FileGroup.PURE_RENAMES)) {
      folded.add(FileGroup.PURE_RENAMES.name());
    }
    filter.subscribe(changed -> refresh());
    tree.subscribe(changed -> refresh());
  }

  List<ReviewFile> files() {
    return files;
  }

  ObjectProperty<FileFilter> filter() {
    return filter;
  }

  /** Whether folders are shown as a tree. */
  BooleanProperty tree() {
    return tree;
  }

  ReadOnlyObjectProperty<List<FileRow>> rows() {
    return rows.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<ReviewFile>> selected() {
    return selected.getReadOnlyProperty();
  }

  /** Makes the rows anew, as after a mark. The selected file stays listed whatever the filter. */
  void refresh() {
    rows.set(new FileRows(isReviewed, folded).rows(accepted(), tree.get()));
  }

  /** The files that are listed or folded away, in order. */
  List<ReviewFile> accepted() {
    int kept = selected.get().map(ReviewFile::position).orElse(-1);
    return files.stream().filter(file -> file.position() == kept || accepts(file)).toList();
  }

  /** The selected file where the filter accepts it, else the first that it accepts. */
  Optional<ReviewFile> match() {
    return selected
        .get()
        .filter(this::accepts)
        .or(() -> files.stream().filter(this::accepts).findFirst());
  }

  private boolean accepts(ReviewFile file) {
    return filter.get().accepts(file.classification(), isReviewed.test(file));
  }

  /** Folds or unfolds a group or a folder. */
  void toggle(FileRow row) {
    if (!folded.remove(row.key())) {
      folded.add(row.key());
    }
    refresh();
  }

  /** Selects a file, unfolding what hides it. */
  void select(ReviewFile file) {
    if (selected.get().equals(Optional.of(file))) {
      return;
    }
    boolean leavesList = selected.get().filter(before -> !accepts(before)).isPresent();
    selected.set(Optional.of(file));
    String group = group(file).name();
    String inGroup = group + "/" + file.change().path().folder() + "/";
    boolean wasHidden = folded.removeIf(key -> key.equals(group) || inGroup.startsWith(key + "/"));
    if (wasHidden || leavesList || indexOf(file) < 0) {
      refresh();
    }
  }

  /** The row of a file, or -1 where it is not listed. */
  int indexOf(ReviewFile file) {
    List<FileRow> all = rows.get();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof FileRow.Entry entry && entry.file().equals(file)) {
        return i;
      }
    }
    return -1;
  }

  /** The listed file after the selected one, or before it where {@code step} is -1. */
  Optional<ReviewFile> neighbour(int step) {
    List<ReviewFile> listed = listed();
    int at = selected.get().map(listed::indexOf).orElse(-1);
    int to = at < 0 && step < 0 ? -1 : at + step;
    return to >= 0 && to < listed.size() ? Optional.of(listed.get(to)) : Optional.empty();
  }

  /** The listed file that is not reviewed next after the selected one; after the last the first. */
  Optional<ReviewFile> nextUnreviewed() {
    return nextOf(listed(), file -> !isReviewed.test(file));
  }

  /** What is probably read next: the next two that are not reviewed, and the one before. */
  List<ReviewFile> probable() {
    List<ReviewFile> listed = listed();
    int at = selected.get().map(listed::indexOf).orElse(-1);
    List<ReviewFile> found = new ArrayList<>();
    listed.subList(at + 1, listed.size()).stream()
        .filter(isReviewed.negate())
        .limit(2)
        .forEach(found::add);
    neighbour(-1).ifPresent(found::add);
    return found;
  }

  /** The same among the critical files of the whole change, whatever is listed. */
  Optional<ReviewFile> nextCritical() {
    return nextOf(
        files,
        file ->
            !isReviewed.test(file)
                && (file.classification().critical() || file.classification().governance()));
  }

  private Optional<ReviewFile> nextOf(List<ReviewFile> among, Predicate<ReviewFile> which) {
    int at = selected.get().map(among::indexOf).orElse(-1);
    for (int i = 1; i <= among.size(); i++) {
      ReviewFile candidate = among.get((at + i) % among.size());
      boolean isSelected = selected.get().equals(Optional.of(candidate));
      if (!isSelected && which.test(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** The files that are listed, in order; those that are folded away are passed over. */
  private List<ReviewFile> listed() {
    List<ReviewFile> listed = new ArrayList<>();
    for (FileRow row : rows.get()) {
      if (row instanceof FileRow.Entry entry) {
        listed.add(entry.file());
      }
    }
    return listed;
  }

  private static FileGroup group(ReviewFile file) {
    return file.classification().group();
  }
}
