package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a group or a folder of the list of files says; made once for each cell. */
final class HeadingLine extends HBox {
  private final FontIcon chevron = Styles.styled(Icons.of(Feather.CHEVRON_DOWN), "chevron");
  private final Label label = Styles.label("");
  private final Label count = Styles.label("", "tally", "small");

  HeadingLine() {
    super(Panels.UNIT / 2);
    setAlignment(Pos.CENTER_LEFT);
    label.setMinWidth(0);
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    count.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(chevron, label, Panels.spacer(), count);
  }

  void show(String text, boolean isQuiet, double indent, boolean open, Tally tally) {
    chevron.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
    label.setText(text);
    FileBadges.tone(label, "muted", isQuiet);
    count.setText(Messages.text("tally", tally.reviewed(), tally.total()));
    boolean isDone = tally.reviewed() == tally.total();
    FileBadges.tone(count, "tone-success", isDone);
    FileBadges.tone(count, "muted", !isDone);
    setPadding(new Insets(0, 0, 0, indent));
  }
}
