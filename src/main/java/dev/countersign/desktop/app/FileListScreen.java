package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Screen;
import dev.countersign.review.OpenChange;
import dev.countersign.review.ReviewFile;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The files of a change, most dangerous first. */
final class FileListScreen implements Screen {
  private final OpenChange change;
  private final VBox view;

  FileListScreen(OpenChange change) {
    this.change = change;
    ListView<ReviewFile> list = new ListView<>();
    list.getItems().setAll(change.content().files());
    list.setCellFactory(any -> new Cell());
    VBox.setVgrow(list, Priority.ALWAYS);
    var range = change.content().range();
    Label what =
        Panels.hint(
            Messages.text(
                "files.range",
                range.base().abbreviated(),
                range.head().abbreviated(),
                range.targetName()));
    view = new VBox(2 * Panels.UNIT, Panels.heading(change.title()), what, list);
    view.getStyleClass().add("home-columns");
  }

  @Override
  public String title() {
    return change.title();
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void close() {
    change.close();
  }

  private static final class Cell extends ListCell<ReviewFile> {
    @Override
    protected void updateItem(ReviewFile file, boolean empty) {
      super.updateItem(file, empty);
      setText(empty || file == null ? null : file.change().path().toString());
    }
  }
}
