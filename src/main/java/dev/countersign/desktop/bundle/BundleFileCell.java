package dev.countersign.desktop.bundle;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.model.Plane;
import dev.countersign.model.RepoPath;
import dev.countersign.policy.Classification;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One file of a bundle. */
final class BundleFileCell extends ListCell<BundleFile> {
  BundleFileCell() {
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(BundleFile file, boolean empty) {
    super.updateItem(file, empty);
    setText(null);
    if (empty || file == null) {
      setGraphic(null);
      return;
    }
    Classification what = file.classification();
    RepoPath path = what.file().path();
    Label kind = Styles.label(Character.toString(what.file().kind().letter()), "kind", "code");
    Label name = Styles.path(path.fileName());
    HBox first = new HBox(Panels.UNIT / 2, kind, name);
    HBox second =
        new HBox(Panels.UNIT / 2, Styles.path(path.folder(), "small", "muted"), Panels.spacer());
    second.setAlignment(Pos.CENTER_LEFT);
    if (what.plane().equals(Optional.of(Plane.CONTROL))) {
      second.getChildren().add(badge(Messages.text("badge.control"), "badge-control"));
    }
    what.tier()
        .ifPresent(tier ->
            second
                .getChildren()
                .add(
                    badge(
                        Messages.text("badge.tier", tier),
                        tier == 1 ? "badge-tier1" : "badge-quiet")));
    setGraphic(new VBox(first, second));
    setAccessibleText(path.toString());
  }

  private static Label badge(String text, String styleClass) {
    Label badge = Styles.label(text, "badge", styleClass);
    badge.setMinWidth(USE_PREF_SIZE);
    return badge;
  }
}
