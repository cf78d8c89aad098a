package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.review.SearchHit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One row of the results of a search. */
final class SearchCell extends ListCell<SearchRow> {
  private static final double NUMBER_WIDTH = 56;
  private static final double SIGN_WIDTH = 16;

  /**
   * A cell.
   *
   * @param onClick told which row was clicked
   */
  SearchCell(Consumer<SearchRow> onClick) {
    // Never wider than the list: what is too long is cut, and nothing scrolls sideways.
    setPrefWidth(0);
    setOnMouseClicked(event -> {
      if (!isEmpty() && getItem() != null && event.getButton() == MouseButton.PRIMARY) {
        onClick.accept(getItem());
      }
    });
  }

  @Override
  protected void updateItem(SearchRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    getStyleClass().removeAll("search-file", "search-hit");
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    setGraphic(
        switch (row) {
          case SearchRow.Heading heading -> heading(heading);
          case SearchRow.Hit hit -> hit(hit.hit());
        });
  }

  private Node heading(SearchRow.Heading heading) {
    getStyleClass().add("search-file");
    String path = heading.file().change().path().toString();
    String count = Messages.text("searchall.count", heading.hits());
    setAccessibleText(Messages.text("searchall.heading.spoken", path, count));
    Label kind = FileBadges.keepWidth(Styles.label("", "kind", "code"));
    FileBadges.show(kind, heading.file().change().kind());
    DangerBadges badges = new DangerBadges();
    badges.show(heading.file().classification());
    HBox box = new HBox(Panels.UNIT, kind);
    box.getChildren().add(Styles.path(path, "strong"));
    box.getChildren().add(badges);
    box.getChildren().add(fixed(Styles.label(count, "small", "muted")));
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private Node hit(SearchHit hit) {
    getStyleClass().add("search-hit");
    Label number = Styles.label(hit.line() > 0 ? "" + hit.line() : "", "code", "small", "muted");
    number.setMinWidth(NUMBER_WIDTH);
    number.setAlignment(Pos.CENTER_RIGHT);
    HBox line = new HBox(sign(hit));
    HitText.parts(hit.excerpt()).forEach(part -> line.getChildren().add(part(part)));
    line.setAlignment(Pos.CENTER_LEFT);
    HBox box = new HBox(Panels.UNIT, number, line);
    box.setAlignment(Pos.CENTER_LEFT);
    setAccessibleText(spoken(hit));
    return box;
  }

  private static Label sign(SearchHit hit) {
    Label sign =
        switch (hit.scope()) {
          case ADDED -> Styles.label("+", "code", "added");
          case REMOVED -> Styles.label("−", "code", "deleted");
          case CONTEXT -> Styles.label(" ", "code");
          case PATH -> Styles.label("/", "code", "muted");
        };
    sign.setMinWidth(SIGN_WIDTH);
    return sign;
  }

  private static Label part(HitText.Part part) {
    return fixed(Styles.label(part.text(), "code", part.isHit() ? "hit" : "beside-hit"));
  }

  private static String spoken(SearchHit hit) {
    String text =
        HitText.parts(hit.excerpt()).stream().map(HitText.Part::text).collect(Collectors.joining());
    return Messages.text("searchall.spoken." + hit.scope().name(), hit.line(), text);
  }

  private static Label fixed(Label label) {
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
