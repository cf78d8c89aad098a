package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.model.Failure;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** All that is shown where the program cannot even open its store. */
final class ErrorScene {
  private ErrorScene() {}

  static Scene create(Failure failure, Runnable close) {
    Label sentence = new Label(failure.sentence());
    sentence.setId("error-sentence");
    sentence.setWrapText(true);
    Button button = new Button(Messages.text("error.close"));
    button.setDefaultButton(true);
    button.setOnAction(event -> close.run());
    VBox panel =
        Panels.panel(
            Messages.text("error.start"),
            sentence,
            Panels.hint(failure.code()),
            Panels.buttons(button));
    panel.setMaxWidth(560);
    panel.setMaxHeight(VBox.USE_PREF_SIZE);
    VBox root = new VBox(panel);
    root.setAlignment(Pos.CENTER);
    root.getStyleClass().add("shell");
    Scene scene = new Scene(root, 720, 400);
    Theming.style(scene);
    return scene;
  }
}
