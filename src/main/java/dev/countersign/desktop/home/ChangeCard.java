package dev.countersign.desktop.home;

import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One change on the first screen: a row that opens it by click, Enter or Space. */
final class ChangeCard extends HBox {
  private final FontIcon icon = Icons.of(Feather.CIRCLE);
  private final Label sentence = new Label(Messages.text("home.state.unknown"));

  ChangeCard(HomeRow row, Runnable open) {
    super(2 * Panels.UNIT);
    Entry entry = row.entry();
    getStyleClass().add("change-card");
    setId("change-" + entry.id());
    setAlignment(Pos.CENTER_LEFT);
    setDisable(!entry.hasRepository());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(entry.title() + ", " + entry.where());
    setOnMouseClicked(event -> open.run());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            open.run();
          }
        });
    Label title = new Label(entry.title());
    title.getStyleClass().add("change-title");
    Label where = Panels.hint(entry.where());
    where.setWrapText(false);
    sentence.setWrapText(true);
    sentence.getStyleClass().add("change-state");
    VBox text = new VBox(Panels.UNIT / 2, title, where, sentence);
    HBox.setHgrow(text, Priority.ALWAYS);
    icon.getStyleClass().add("state");
    getChildren().addAll(icon, text, Icons.of(Feather.CHEVRON_RIGHT));
    row.status().subscribe(this::show);
  }

  private void show(Optional<Status> known) {
    for (Status.Tone tone : Status.Tone.values()) {
      boolean isIt = known.filter(status -> status.tone() == tone).isPresent();
      pseudoClassStateChanged(pseudoClass(tone), isIt);
    }
    known.ifPresent(status -> {
      sentence.setText(status.sentence());
      icon.setIconCode(icon(status.tone()));
    });
  }

  private static PseudoClass pseudoClass(Status.Tone tone) {
    return PseudoClass.getPseudoClass(
        switch (tone) {
          case DONE -> "done";
          case WAITS_FOR_ME -> "waits";
          case OPEN -> "unfinished";
          case ERROR -> "error";
        });
  }

  private static Feather icon(Status.Tone tone) {
    return switch (tone) {
      case DONE -> Feather.CHECK_CIRCLE;
      case WAITS_FOR_ME -> Feather.INBOX;
      case OPEN -> Feather.CIRCLE;
      case ERROR -> Feather.ALERT_CIRCLE;
    };
  }
}
