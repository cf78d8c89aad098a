package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Styles;
import dev.countersign.review.ReviewFile;
import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The files of the change, most dangerous first. Only rows in sight exist as nodes. */
final class FileListPane extends VBox {
  private final WorkbenchViewModel model;
  private final FilterBar filter;
  private final ListView<FileRow> list = new ListView<>();
  private final Label total = Styles.label("", "small", "muted", "files-total");
  private boolean isFilled;
  private boolean isFollowing;

  FileListPane(WorkbenchViewModel model) {
    this.model = model;
    this.filter = new FilterBar(model.files());
    getStyleClass().add("file-list");
    total.setId("files-total");
    list.setId("files");
    list.getStyleClass().add("edge-to-edge");
    list.setAccessibleText(Messages.text("files.title"));
    list.setCellFactory(view ->
        new FileCell(model.marking(), model.change().content()::reviewed, model.files()::toggle));
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(filter, list, new RenamesBar(model.renames()), total);
    model.files().rows().subscribe(rows -> follow());
    model.files().selected().subscribe(selected -> follow());
    model.marking().revision().subscribe(now -> showTotal());
    list.getSelectionModel().selectedItemProperty().subscribe((before, now) -> chosen(now));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    filter.text().addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInFilter);
  }

  /** Lists the files; what is around the list can be seen before. */
  void fill() {
    isFilled = true;
    list.setPlaceholder(Styles.wrapped(Messages.text("files.none"), "muted", "placeholder"));
    follow();
  }

  /** Moves the focus to the list. */
  void focusList() {
    list.requestFocus();
  }

  private void chosen(FileRow row) {
    if (!isFollowing && row instanceof FileRow.Entry entry) {
      ReviewFile file = entry.file();
      if (!model.files().selected().get().equals(Optional.of(file))) {
        model.open(file, false);
      }
    }
  }

  /** Who has typed enough goes on in the list. */
  private void pressedInFilter(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
      Optional<ReviewFile> before = model.files().selected().get();
      Optional<ReviewFile> match = model.files().match();
      if (!match.equals(before)) {
        match.ifPresent(file -> model.open(file, false));
      }
      focusList();
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    FileRow row = list.getSelectionModel().getSelectedItem();
    boolean toggles =
        event.getCode() == KeyCode.ENTER
            || event.getCode() == KeyCode.LEFT
            || event.getCode() == KeyCode.RIGHT;
    if (toggles && row != null && !(row instanceof FileRow.Entry)) {
      model.files().toggle(row);
      event.consume();
    }
  }

  /** Brings rows and selection of the list to those of the model. */
  private void follow() {
    if (!isFilled) {
      return;
    }
    isFollowing = true;
    put(model.files().rows().get());
    model
        .files()
        .selected()
        .get()
        .ifPresent(file -> {
          int row = model.files().indexOf(file);
          if (row >= 0 && list.getSelectionModel().getSelectedIndex() != row) {
            list.getSelectionModel().clearAndSelect(row);
          }
          scrollIntoSight(row);
        });
    isFollowing = false;
  }

  private void showTotal() {
    FileProgress all = model.marking().total();
    total.setText(
        Messages.text(
            all.known() ? "files.total" : "files.total.counting",
            model.files().files().size(),
            all.marked(),
            all.total()));
  }

  /** Where only counts have changed, rows stay where they are, and with them scroll and focus. */
  private void put(List<FileRow> rows) {
    ObservableList<FileRow> shown = list.getItems();
    boolean sameKeys = shown.size() == rows.size();
    for (int i = 0; sameKeys && i < rows.size(); i++) {
      sameKeys = isSame(shown.get(i), rows.get(i));
    }
    if (!sameKeys) {
      shown.setAll(rows);
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!shown.get(i).equals(rows.get(i))) {
        shown.set(i, rows.get(i));
      }
    }
  }

  private static boolean isSame(FileRow before, FileRow now) {
    if (before instanceof FileRow.Entry old && now instanceof FileRow.Entry entry) {
      return old.file().position() == entry.file().position() && old.depth() == entry.depth();
    }
    return before.key().equals(now.key());
  }

  private void scrollIntoSight(int row) {
    if (row >= 0 && !isInSight(row)) {
      list.scrollTo(Math.max(0, row - 2));
    }
  }

  private boolean isInSight(int row) {
    return list.lookupAll(".list-cell").stream()
        .filter(FileCell.class::isInstance)
        .map(FileCell.class::cast)
        .anyMatch(cell ->
            !cell.isEmpty()
                && cell.getIndex() == row
                && cell.getBoundsInParent().getMinY() >= 0
                && cell.getBoundsInParent().getMaxY() <= list.getHeight());
  }
}
