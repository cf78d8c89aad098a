package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Desktop;
import dev.countersign.desktop.common.Frames;
import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.desktop.signoff.RequirementLinks;
import dev.countersign.model.Limit;
import dev.countersign.review.ChangeMoves;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The workbench: files at the left, the diff in the middle, requirements at the right. */
final class WorkbenchView extends BorderPane {
  /** What the buttons lead to. */
  record Exits(Runnable record, Runnable export, Runnable sign, RequirementLinks requirements) {}

  private final FileListPane files;
  private final CentrePane centre;
  private final SearchDock middle;
  private final List<Runnable> parts;
  private final SplitPane split;
  private final StackPane sidePlace = place(232, 352);
  private double besides = 0.75;
  private final Label limits = Styles.label("", "small");
  private final HBox limitBar = new HBox(Panels.UNIT, Icons.of(Feather.ALERT_TRIANGLE), limits);

  WorkbenchView(WorkbenchViewModel model, Desktop desktop, Exits exits) {
    Styles.working(this).getStyleClass().add("workbench");
    files = new FileListPane(model);
    centre = new CentrePane(model, desktop);
    middle = new SearchDock(centre, model, desktop.tasks());
    StackPane filesPlace = place(208, 272);
    StackPane centrePlace = place(320, 640);
    split = new SplitPane(filesPlace, centrePlace, sidePlace);
    SplitPane.setResizableWithParent(filesPlace, false);
    SplitPane.setResizableWithParent(sidePlace, false);
    split.setDividerPositions(0.2, besides);
    setCenter(split);
    parts =
        List.of(
            () -> setTop(new HeaderBar(model, exits.record(), exits.export(), exits.sign())),
            () -> filesPlace.getChildren().add(files),
            files::fill,
            () -> centrePlace.getChildren().add(middle),
            () ->
                sidePlace
                    .getChildren()
                    .add(new SidePane(model, exits.requirements(), exits.record())));
    limitBar.getStyleClass().add("limit-bar");
    limitBar.setAlignment(Pos.CENTER_LEFT);
    limitBar.setId("limits");
    setBottom(limitBar);
    Styles.show(limitBar, false);
    model.standings().subscribe(now -> showLimits(model));
    model.moves().subscribe(now -> showLimits(model));
  }

  private static StackPane place(double narrowest, double usual) {
    StackPane place = new StackPane();
    place.setMinWidth(narrowest);
    place.setPrefWidth(usual);
    return place;
  }

  /** Puts everything into its place, a part in each frame, and then calls {@code then}. */
  void fill(Runnable then) {
    List<Runnable> steps = new ArrayList<>(parts);
    steps.add(then);
    Frames.spread(steps);
  }

  /** Puts everything into its place at once. */
  void fill() {
    parts.forEach(Runnable::run);
  }

  CentrePane centre() {
    return centre;
  }

  /** The search in all files. */
  SearchDock searchAll() {
    return middle;
  }

  /** Takes the requirements, the record and the rest away to make room for the diff, or back. */
  void toggleSide() {
    double[] dividers = split.getDividerPositions();
    if (split.getItems().remove(sidePlace)) {
      besides = dividers[1];
    } else {
      split.getItems().add(sidePlace);
      split.setDividerPositions(dividers[0], besides);
    }
  }

  FileListPane files() {
    return files;
  }

  private void showLimits(WorkbenchViewModel model) {
    List<Limit> hit = new ArrayList<>();
    model.standings().get().ifPresent(known -> hit.addAll(known.limits()));
    model.moves().get().flatMap(ChangeMoves::limit).ifPresent(hit::add);
    show(hit);
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
