package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Under the list of files: marks pure renames in bulk; takes no room where there are none. */
final class RenamesBar extends VBox {
  private final Label text = Styles.wrapped("", "small");
  private final Button ask = button("renames-ask", "renames.ask");
  private final Button mark = button("renames-mark", "renames.mark");
  private final Button dismiss = button("renames-dismiss", "renames.dismiss");
  private final Button undo = button("renames-undo", "renames.undo");
  private final FlowPane buttons = new FlowPane(Panels.UNIT, Panels.UNIT);

  RenamesBar(BulkRenames renames) {
    super(Panels.UNIT / 2);
    setId("renames");
    getStyleClass().add("renames-bar");
    setMinHeight(USE_PREF_SIZE);
    ask.setOnAction(event -> {
      renames.ask();
      // The button that had the focus is gone; the harmless one of its successors gets it.
      dismiss.requestFocus();
    });
    mark.setOnAction(event -> renames.mark());
    mark.getStyleClass().add("accent");
    dismiss.setOnAction(event -> renames.dismiss());
    undo.setOnAction(event -> renames.undo());
    getChildren().addAll(text, buttons);
    renames.state().subscribe(this::show);
  }

  private void show(BulkRenames.State state) {
    Styles.show(this, state.step() != BulkRenames.Step.NOTHING);
    switch (state.step()) {
      case NOTHING -> buttons.getChildren().clear();
      case OFFERED -> put(Messages.text("renames.offered", state.files()), ask);
      case ASKED -> put(Messages.text("renames.asked", state.files()), dismiss, mark);
      case DONE -> put(Messages.text("renames.done", state.files()), undo);
    }
  }

  private void put(String sentence, Button... shown) {
    text.setText(sentence);
    if (!buttons.getChildren().equals(List.of(shown))) {
      buttons.getChildren().setAll(shown);
    }
  }

  private static Button button(String id, String key) {
    Button button = Styles.styled(new Button(Messages.text(key)), "small");
    button.setId(id);
    return button;
  }
}
