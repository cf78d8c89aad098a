package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.review.FileReview;
import dev.countersign.review.ReviewFile;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a file of the list says; made once for each cell, because making nodes takes long. */
final class FileLine extends HBox {
  private final MarkBox box = new MarkBox();
  private final Label kind = FileBadges.keepWidth(Styles.label("", "kind", "code"));
  private final Label name = Styles.label("", "file-name");
  private final Label folder = Styles.label("", "small", "muted");
  private final DangerBadges badges = new DangerBadges();
  private final Label added = FileBadges.keepWidth(Styles.label("", "small", "code", "added"));
  private final Label deleted = FileBadges.keepWidth(Styles.label("", "small", "code", "deleted"));
  private final HBox first = new HBox(Panels.UNIT / 2, kind, name, Panels.spacer());
  private final HBox second = new HBox(Panels.UNIT / 2, folder, Panels.spacer(), badges);

  FileLine() {
    super(Panels.UNIT);
    setAlignment(Pos.CENTER_LEFT);
    name.setMinWidth(0);
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    folder.setMinWidth(0);
    folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    first.setAlignment(Pos.CENTER_LEFT);
    first.getChildren().addAll(added, deleted);
    second.setAlignment(Pos.CENTER_LEFT);
    VBox lines = new VBox(first, second);
    lines.setMinWidth(0);
    lines.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(lines, Priority.ALWAYS);
    getChildren().addAll(box, lines);
  }

  void show(FileRow.Entry entry, double indent, FileProgress done, Optional<FileReview> known) {
    ReviewFile file = entry.file();
    box.show(done);
    FileBadges.show(kind, file.change().kind());
    name.setText(file.change().path().fileName());
    FileBadges.tone(name, "muted", done.reviewed());
    String where = entry.tree() ? "" : file.change().path().folder();
    folder.setText(where);
    Styles.show(folder, !where.isEmpty());
    badges.showUnderHeading(file.classification());
    place(entry.tree());
    Styles.show(second, !entry.tree() && (!where.isEmpty() || badges.isVisible()));
    count(added, "+", known.map(FileReview::added).orElse(0));
    count(deleted, "−", known.map(FileReview::deleted).orElse(0));
    setPadding(new Insets(0, 0, 0, indent));
  }

  /** In a tree there is one line only, because the folder stands above it. */
  private void place(boolean tree) {
    HBox wanted = tree ? first : second;
    if (!wanted.getChildren().contains(badges)) {
      first.getChildren().remove(badges);
      second.getChildren().remove(badges);
      wanted.getChildren().add(tree ? first.getChildren().indexOf(added) : 2, badges);
    }
  }

  private static void count(Label label, String sign, int lines) {
    label.setText(sign + lines);
    Styles.show(label, lines > 0);
  }
}
