package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Desktop;
import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.desktop.signoff.RequirementLinks;
import dev.countersign.model.Limit;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The workbench: files at the left, the diff in the middle, requirements at the right. */
final class WorkbenchView extends BorderPane {
  /** What the buttons lead to. */
  record Exits(Runnable record, Runnable export, Runnable sign, RequirementLinks requirements) {}

  private final FileListPane files;
  private final CentrePane centre;
  private final SearchDock middle;
  private final Label limits = Styles.label("", "small");
  private final HBox limitBar = new HBox(Panels.UNIT, Icons.of(Feather.ALERT_TRIANGLE), limits);

  WorkbenchView(WorkbenchViewModel model, Desktop desktop, Exits exits) {
    Styles.working(this).getStyleClass().add("workbench");
    files = new FileListPane(model);
    centre = new CentrePane(model, desktop);
    SidePane side = new SidePane(model, exits.requirements(), exits.record());
    files.setMinWidth(208);
    files.setPrefWidth(272);
    side.setMinWidth(232);
    side.setPrefWidth(352);
    middle = new SearchDock(centre, model, desktop.tasks());
    middle.setMinWidth(320);
    SplitPane split = new SplitPane(files, middle, side);
    SplitPane.setResizableWithParent(files, false);
    SplitPane.setResizableWithParent(side, false);
    split.setDividerPositions(0.2, 0.75);
    setTop(new HeaderBar(model, exits.record(), exits.export(), exits.sign()));
    setCenter(split);
    limitBar.getStyleClass().add("limit-bar");
    limitBar.setAlignment(Pos.CENTER_LEFT);
    limitBar.setId("limits");
    setBottom(limitBar);
    Styles.show(limitBar, false);
    model.standings().subscribe(now -> now.ifPresent(known -> show(known.limits())));
  }

  CentrePane centre() {
    return centre;
  }

  /** The search in all files. */
  SearchDock searchAll() {
    return middle;
  }

  FileListPane files() {
    return files;
  }

  private void show(List<Limit> hit) {
    Styles.show(limitBar, !hit.isEmpty());
    if (!hit.isEmpty()) {
      Limit first = hit.getFirst();
      limits.setText(
          hit.size() == 1
              ? Messages.text("limits.one", first.where(), first.sentence())
              : Messages.text("limits.many", hit.size(), first.where(), first.sentence()));
      limits.setTooltip(
          new Tooltip(
              hit.stream()
                  .limit(20)
                  .map(limit -> limit.where() + ": " + limit.sentence())
                  .collect(Collectors.joining("\n"))));
    }
  }
}
