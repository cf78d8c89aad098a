package dev.countersign.desktop.signoff;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.model.VisibleText;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** One field per system whose name has to be typed, so that nobody approves it by habit. */
final class ConfirmFields extends VBox {
  private final SignViewModel model;
  private List<String> shown = List.of();

  ConfirmFields(SignViewModel model) {
    super(Panels.UNIT);
    this.model = model;
    setId("sign-confirm");
  }

  void show(List<String> systems) {
    if (systems.equals(shown)) {
      return;
    }
    shown = systems;
    getChildren().clear();
    Styles.show(this, !systems.isEmpty());
    if (!systems.isEmpty()) {
      getChildren().add(Styles.wrapped(Messages.text("sign.confirm"), "field-name"));
    }
    for (String system : systems) {
      String name = VisibleText.escape(model.systemName(system));
      TextField field = new TextField(model.typed().getOrDefault(system, ""));
      field.setId("confirm-" + system);
      field.setPromptText(name);
      field.setAccessibleText(Messages.text("sign.confirm.field", name));
      Label state = Styles.label("", "small");
      state.setMinWidth(120);
      field
          .textProperty()
          .subscribe(text -> {
            model.typed().put(system, text);
            boolean matches = model.isConfirmed(system);
            state.setText(
                Messages.text(matches ? "sign.confirm.matches" : "sign.confirm.type", name));
            state.getStyleClass().removeAll("tone-success", "muted");
            state.getStyleClass().add(matches ? "tone-success" : "muted");
          });
      getChildren().add(Panels.row(field, state));
    }
  }
}
