package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Palette;
import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;

/** Which rows of a file too long to show at once are shown; takes no room where all are. */
final class PageBar extends HBox {
  private final Label rows = new Label();
  private final Button previous = new Button(Messages.text("diff.page.previous"));
  private final Button next = new Button(Messages.text("diff.page.next"));
  private int first;
  private int end;

  /** Hidden; tells {@code onRow} which row of the screen to go to. */
  PageBar(IntConsumer onRow) {
    super(12);
    setAlignment(Pos.CENTER);
    setPadding(new Insets(4));
    previous.setId("diff-page-previous");
    next.setId("diff-page-next");
    previous.setOnAction(event -> onRow.accept(first - 1));
    next.setOnAction(event -> onRow.accept(end));
    getChildren().addAll(previous, rows, next);
    setVisible(false);
    setManaged(false);
  }

  void dress(Palette palette) {
    setBackground(Background.fill(palette.diff().warning()));
    rows.setTextFill(palette.text());
  }

  void show(Shown shown) {
    first = shown.first();
    end = shown.end();
    rows.setText(Messages.text("diff.page", first + 1, end, shown.layout().size()));
    previous.setDisable(first == 0);
    next.setDisable(end >= shown.layout().size());
    setVisible(shown.isPaged());
    setManaged(shown.isPaged());
  }
}
