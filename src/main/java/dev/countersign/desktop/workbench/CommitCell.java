package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.model.CommitInfo;
import dev.countersign.model.VisibleText;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

/** One commit on one line: short id, subject, author, day. */
final class CommitCell extends ListCell<CommitInfo> {
  CommitCell() {
    // Never wider than the list: what is too long is cut, and nothing scrolls sideways.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(CommitInfo commit, boolean empty) {
    super.updateItem(commit, empty);
    setText(null);
    if (empty || commit == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    String who = VisibleText.escape(commit.author().name());
    String day =
        DateTimeFormatter.ISO_LOCAL_DATE.format(commit.authoredAt().atOffset(ZoneOffset.UTC));
    Label id = Styles.label(commit.id().abbreviated(), "code", "small", "muted");
    id.setMinWidth(USE_PREF_SIZE);
    Label subject = Styles.path(commit.subject());
    Label by = Styles.label(Messages.text("submodule.by", who, day), "small", "muted");
    by.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(Panels.UNIT, id, subject, Panels.spacer(), by);
    line.setAlignment(Pos.CENTER_LEFT);
    setGraphic(line);
    setAccessibleText(commit.id().abbreviated() + " " + commit.subject() + " " + by.getText());
  }
}
