package dev.countersign.desktop.remote;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.git.CredentialSource;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One question of the other side with a field for the answer; not there while none waits. */
public final class QuestionBox extends VBox {
  private final Questions questions;

  /** Shows what {@code questions} has open. */
  public QuestionBox(Questions questions) {
    super(Panels.UNIT);
    this.questions = questions;
    getStyleClass().add("inset");
    questions.open().subscribe(this::show);
  }

  private void show(Optional<Questions.Asked> asked) {
    setVisible(asked.isPresent());
    setManaged(asked.isPresent());
    getChildren().clear();
    asked.ifPresent(this::ask);
  }

  private void ask(Questions.Asked asked) {
    TextField field =
        asked.question().kind() == CredentialSource.Kind.USER_NAME
            ? new TextField()
            : new PasswordField();
    field.setId("remote-answer");
    field.setOnAction(event -> answer(field));
    Button go = new Button(Messages.text("remote.answer"));
    go.setId("remote-answer-go");
    go.setOnAction(event -> answer(field));
    Label prompt = new Label(asked.question().prompt());
    prompt.setWrapText(true);
    prompt.setLabelFor(field);
    HBox row = Panels.row(field, go);
    getChildren().addAll(prompt, row, Panels.hint(Messages.text("remote.answer.hint")));
    field.requestFocus();
  }

  private void answer(TextField field) {
    String text = field.getText();
    field.clear();
    questions.answer(text);
  }
}
