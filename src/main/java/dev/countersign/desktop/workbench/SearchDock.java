package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.review.ChangeSearch;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;

/** The diff, and below it the search in all files while that is open. */
final class SearchDock extends SplitPane {
  private static final double SHARE_OF_DIFF = 0.6;
  private static final double LEAST_HEIGHT = 160;

  private final CentrePane centre;
  private final SearchAllModel model;
  private final SearchAllPane pane;
  private double divider = SHARE_OF_DIFF;

  SearchDock(CentrePane centre, WorkbenchViewModel workbench, TaskRunner tasks) {
    super(centre);
    this.centre = centre;
    this.model =
        new SearchAllModel(
            new ChangeSearch(workbench.change().content()), workbench.files()::accepted, tasks);
    this.pane = new SearchAllPane(model, centre::open, this::close);
    setOrientation(Orientation.VERTICAL);
    model.query().subscribe(query -> centre.diff().highlight(query));
    pane.setMinHeight(LEAST_HEIGHT);
    centre.setMinHeight(0);
  }

  /** Opens the search and moves the focus there. */
  void open() {
    if (!getItems().contains(pane)) {
      getItems().add(pane);
      applyCss();
      layout();
      setDividerPositions(divider);
      centre.diff().highlight(model.query().get());
    }
    pane.focusText();
  }

  /** Opens the next hit, or the one before; false where there is none. */
  boolean step(int by) {
    return pane.step(by);
  }

  /** Ends what runs. */
  void stop() {
    model.stop();
  }

  private void close() {
    stop();
    divider = getDividerPositions()[0];
    getItems().remove(pane);
    centre.diff().highlight(Optional.empty());
    centre.diff().focusText();
  }
}
