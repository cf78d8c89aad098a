package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Messages;
import dev.countersign.review.FileReview;
import dev.countersign.review.ReviewFile;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** One row of the list of files. Its nodes are made once and filled anew for every row. */
final class FileCell extends ListCell<FileRow> {
  private static final double INDENT = 12;

  private final Marking marking;
  private final Function<ReviewFile, Optional<FileReview>> review;
  private @Nullable HeadingLine heading;
  private @Nullable FileLine line;
  private FileProgress shown = FileProgress.UNKNOWN;
  private String hint = "";

  /**
   * A cell.
   *
   * @param onToggle folds and unfolds a group or folder that is clicked
   */
  FileCell(
      Marking marking,
      Function<ReviewFile, Optional<FileReview>> review,
      Consumer<FileRow> onToggle) {
    this.marking = marking;
    this.review = review;
    // Never wider than the list: what is too long is cut, and nothing scrolls sideways.
    setPrefWidth(0);
    marking.revision().subscribe((before, now) -> refreshMarks());
    addEventHandler(MouseEvent.MOUSE_ENTERED, event -> prepareHint());
    setOnMouseClicked(event -> {
      FileRow row = getItem();
      if (row != null && !isEmpty() && !(row instanceof FileRow.Entry)) {
        onToggle.accept(row);
      }
    });
  }

  /** A cell whose file is as it was is left alone. */
  private void refreshMarks() {
    if (getItem() instanceof FileRow.Entry entry
        && !isEmpty()
        && !marking.progress(entry.file()).equals(shown)) {
      file(entry);
    }
  }

  @Override
  protected void updateItem(@Nullable FileRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    hint("");
    FileRow filled = empty ? null : row;
    FileBadges.tone(this, "group-row", filled instanceof FileRow.Group);
    FileBadges.tone(this, "folder-row", filled instanceof FileRow.Folder);
    FileBadges.tone(this, "file-row", filled instanceof FileRow.Entry);
    switch (filled) {
      case FileRow.Group group -> group(group);
      case FileRow.Folder folder -> folder(folder);
      case FileRow.Entry entry -> file(entry);
      case null -> {
        setGraphic(null);
        setAccessibleText(null);
      }
    }
  }

  private void group(FileRow.Group group) {
    String title = Messages.text("group." + group.group().name());
    setAccessibleText(spoken(title, group.tally(), group.open()));
    heading(title.toUpperCase(Locale.ROOT), false, 0, group.open(), group.tally());
  }

  private void folder(FileRow.Folder folder) {
    setAccessibleText(spoken(folder.path(), folder.tally(), folder.open()));
    hint(folder.path());
    heading(folder.label(), true, folder.depth() * INDENT, folder.open(), folder.tally());
  }

  private void heading(String text, boolean isQuiet, double indent, boolean open, Tally tally) {
    if (heading == null) {
      heading = new HeadingLine();
    }
    heading.show(text, isQuiet, indent, open, tally);
    setGraphic(heading);
  }

  private static String spoken(String title, Tally tally, boolean open) {
    return Messages.text(
        open ? "group.spoken.open" : "group.spoken.folded", title, tally.reviewed(), tally.total());
  }

  private void file(FileRow.Entry entry) {
    ReviewFile file = entry.file();
    shown = marking.progress(file);
    if (line == null) {
      line = new FileLine();
    }
    line.show(entry, entry.depth() * INDENT, shown, review.apply(file));
    setGraphic(line);
    String kind = FileBadges.word(file.change().kind());
    String spoken = Messages.text("file.spoken", file.change().path(), kind, MarkBox.words(shown));
    setAccessibleText(spoken);
    hint(
        file.change().path()
            + "\n"
            + kind
            + DangerBadges.words(file.classification())
            + "\n"
            + MarkBox.words(shown));
  }

  private void hint(String text) {
    hint = text;
    if (getTooltip() != null) {
      prepareHint();
    }
  }

  /** A tooltip is a window of its own, so that one is made only where the mouse comes. */
  private void prepareHint() {
    if (hint.isEmpty()) {
      setTooltip(null);
    } else if (getTooltip() == null) {
      setTooltip(new Tooltip(hint));
    } else {
      getTooltip().setText(hint);
    }
  }
}
