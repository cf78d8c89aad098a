package dev.countersign.desktop.home;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The first screen: on the left what waits, on the right every way in. */
final class HomeView extends ScrollPane {
  private final HomeViewModel model;
  private final VBox changes = new VBox(Panels.UNIT);

  /**
   * A view.
   *
   * @param ways what the buttons on the right do
   */
  HomeView(HomeViewModel model, WaysIn ways) {
    this.model = model;
    getStyleClass().add("home");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    VBox left = new VBox(2 * Panels.UNIT, changes);
    HBox.setHgrow(left, Priority.ALWAYS);
    VBox right =
        new VBox(
            4 * Panels.UNIT,
            ways,
            new KeyCard(model.keys(), ways::openKeys),
            new WindowsCard(model.windows()),
            new RecentCard(model.recent(), ways::openRepository));
    right.setMinWidth(320);
    right.setPrefWidth(320);
    right.setMaxWidth(320);
    HBox columns = new HBox(4 * Panels.UNIT, left, right);
    columns.setMaxWidth(1180);
    columns.getStyleClass().add("home-columns");
    StackPane centred = new StackPane(columns);
    centred.setAlignment(Pos.TOP_CENTER);
    setContent(centred);
    model.rows().addListener((ListChangeListener<HomeRow>) change -> refresh(ways));
    model.read().subscribe(read -> refresh(ways));
  }

  private void refresh(WaysIn ways) {
    if (!model.read().get()) {
      changes.getChildren().clear();
    } else if (model.rows().isEmpty()) {
      changes.getChildren().setAll(new Welcome(ways));
    } else {
      Label heading = Panels.heading(Messages.text("home.changes"));
      VBox cards = new VBox();
      cards.getStyleClass().add("card-list");
      model.rows().stream()
          .map(row -> new ChangeCard(row, () -> model.resume(row.entry())))
          .forEach(cards.getChildren()::add);
      changes.getChildren().setAll(heading, cards);
    }
  }
}
