package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.policy.Classification;
import dev.countersign.review.FileReview;
import dev.countersign.review.ReviewFile;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One row of the list of files. */
final class FileCell extends ListCell<FileRow> {
  private static final double INDENT = 12;

  private final Marking marking;
  private final Function<ReviewFile, Optional<FileReview>> review;
  private FileProgress shown = FileProgress.UNKNOWN;

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
    setOnMouseClicked(event -> {
      FileRow row = getItem();
      if (row != null && !isEmpty() && !(row instanceof FileRow.Entry)) {
        onToggle.accept(row);
      }
    });
  }

  /** A cell whose file is as it was is left alone: making its nodes anew is what takes long. */
  private void refreshMarks() {
    if (getItem() instanceof FileRow.Entry entry
        && !isEmpty()
        && !marking.progress(entry.file()).equals(shown)) {
      updateItem(entry, false);
    }
  }

  @Override
  protected void updateItem(FileRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setTooltip(null);
    getStyleClass().removeAll("group-row", "folder-row", "file-row");
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    setGraphic(
        switch (row) {
          case FileRow.Group group -> group(group);
          case FileRow.Folder folder -> folder(folder);
          case FileRow.Entry entry -> file(entry);
        });
  }

  private Node group(FileRow.Group group) {
    getStyleClass().add("group-row");
    String title = Messages.text("group." + group.group().name());
    setAccessibleText(spoken(title, group.tally(), group.open()));
    return line(
        0, chevron(group.open()), Styles.label(title.toUpperCase(Locale.ROOT)), group.tally());
  }

  private Node folder(FileRow.Folder folder) {
    getStyleClass().add("folder-row");
    setAccessibleText(spoken(folder.path(), folder.tally(), folder.open()));
    setTooltip(new Tooltip(folder.path()));
    Label label = Styles.label(folder.label(), "muted");
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    return line(folder.depth(), chevron(folder.open()), label, folder.tally());
  }

  private static HBox line(int depth, Node sign, Label label, Tally tally) {
    label.setMinWidth(0);
    HBox row = new HBox(Panels.UNIT / 2, sign, label, Panels.spacer(), tallyLabel(tally));
    row.setAlignment(Pos.CENTER_LEFT);
    row.setPadding(new Insets(0, 0, 0, depth * INDENT));
    return row;
  }

  private static Node chevron(boolean open) {
    return Styles.styled(Icons.of(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT), "chevron");
  }

  private static Label tallyLabel(Tally tally) {
    Label label =
        Styles.label(Messages.text("tally", tally.reviewed(), tally.total()), "tally", "small");
    label.getStyleClass().add(tally.reviewed() == tally.total() ? "tone-success" : "muted");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static String spoken(String title, Tally tally, boolean open) {
    return Messages.text(
        open ? "group.spoken.open" : "group.spoken.folded", title, tally.reviewed(), tally.total());
  }

  private Node file(FileRow.Entry entry) {
    getStyleClass().add("file-row");
    ReviewFile file = entry.file();
    Classification what = file.classification();
    FileProgress done = marking.progress(file);
    shown = done;
    MarkBox box = new MarkBox();
    box.show(done);
    Label name = Styles.label(file.change().path().fileName(), "file-name");
    if (done.reviewed()) {
      name.getStyleClass().add("muted");
    }
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMinWidth(0);
    HBox first =
        new HBox(Panels.UNIT / 2, FileBadges.kind(file.change().kind()), name, Panels.spacer());
    first.setAlignment(Pos.CENTER_LEFT);
    VBox lines = new VBox(first);
    HBox second = new HBox(Panels.UNIT / 2);
    second.setAlignment(Pos.CENTER_LEFT);
    String folder = file.change().path().folder();
    if (!entry.tree() && !folder.isEmpty()) {
      Label where = Styles.label(folder, "small", "muted");
      where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      where.setMinWidth(0);
      second.getChildren().add(where);
    }
    second.getChildren().add(Panels.spacer());
    (entry.tree() ? first : second).getChildren().addAll(FileBadges.danger(what));
    review.apply(file).ifPresent(known -> first.getChildren().addAll(FileHeader.counts(known)));
    if (second.getChildren().size() > 1) {
      lines.getChildren().add(second);
    }
    HBox.setHgrow(lines, Priority.ALWAYS);
    lines.setMinWidth(0);
    HBox row = new HBox(Panels.UNIT, box, lines);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setPadding(new Insets(0, 0, 0, entry.depth() * INDENT));
    setTooltip(new Tooltip(file.change().path() + "\n" + MarkBox.words(done)));
    setAccessibleText(
        Messages.text(
            "file.spoken",
            file.change().path(),
            FileBadges.word(file.change().kind()),
            MarkBox.words(done)));
    return row;
  }
}
