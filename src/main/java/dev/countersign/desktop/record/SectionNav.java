package dev.countersign.desktop.record;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.signoff.StateLook;
import dev.countersign.policy.RequiredSection;
import dev.countersign.policy.State;
import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/** The sections of the record with how they stand; a click leads to one. */
final class SectionNav extends ListView<RequiredSection> {
  private final RecordViewModel model;

  SectionNav(RecordViewModel model, Consumer<RequiredSection> onChosen) {
    this.model = model;
    setId("record-sections");
    getStyleClass().addAll("edge-to-edge", "section-nav");
    setAccessibleText(Messages.text("record.sections"));
    getItems().setAll(model.required());
    setCellFactory(list -> new Cell());
    getSelectionModel()
        .selectedItemProperty()
        .subscribe((before, now) -> {
          if (now != null) {
            onChosen.accept(now);
          }
        });
  }

  private final class Cell extends ListCell<RequiredSection> {
    Cell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(RequiredSection item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setText(null);
        setGraphic(null);
        return;
      }
      boolean isComplete = model.missingIn(item.section().key()).isEmpty();
      setText(item.section().title());
      setGraphic(StateLook.icon(isComplete ? State.SATISFIED : State.UNSATISFIED));
      setAccessibleText(
          item.section().title()
              + ", "
              + Messages.text(isComplete ? "record.complete" : "record.incomplete"));
    }
  }
}
