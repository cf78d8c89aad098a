package dev.countersign.desktop.home;

import dev.countersign.desktop.common.Choosers;
import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Verdict;
import dev.countersign.desktop.remote.QuestionBox;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Clones a repository, with progress and cancel; asks for a login only when the other side does.
 */
final class ClonePanel extends VBox {
  ClonePanel(CloneModel model, Choosers choosers) {
    super(2 * Panels.UNIT);
    getStyleClass().add("panel");
    setMaxWidth(600);
    setPrefWidth(600);
    TextField url = bound("clone-url", new TextField(), model.url());
    url.setPromptText(Messages.text("clone.url.prompt"));
    TextField parent = bound("clone-parent", new TextField(), model.parent());
    TextField name = bound("clone-name", new TextField(), model.name());
    Button choose =
        Icons.button(
            Feather.FOLDER,
            Messages.text("choose"),
            () ->
                choosers
                    .folder(Messages.text("clone.parent"))
                    .ifPresent(folder -> parent.setText(folder.toString())));
    VBox form =
        new VBox(
            2 * Panels.UNIT,
            Panels.field(Messages.text("clone.url"), url),
            Panels.field(Messages.text("clone.parent"), Panels.row(parent, choose)),
            Panels.field(Messages.text("clone.name"), name));
    form.disableProperty().bind(model.running());
    getChildren()
        .addAll(
            Panels.heading(Messages.text("clone.title")),
            form,
            new QuestionBox(model.questions()),
            progress(model),
            new Verdict("clone-sentence", model.sentence(), new SimpleBooleanProperty()),
            buttons(model));
    focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            url.requestFocus();
          }
        });
  }

  private static Node progress(CloneModel model) {
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(model.progress().fraction());
    Label text = new Label();
    text.setId("clone-progress");
    text.getStyleClass().add("hint");
    text.textProperty().bind(model.progress().text());
    VBox progress = new VBox(Panels.UNIT, bar, text);
    shownWhile(progress, model.running());
    return progress;
  }

  private static HBox buttons(CloneModel model) {
    Button cancel = new Button(Messages.text("clone.cancel"));
    cancel.setId("clone-cancel");
    cancel.setOnAction(event -> model.cancel());
    shownWhile(cancel, model.running());
    Button start = new Button(Messages.text("clone.start"));
    start.setId("clone-start");
    start.getStyleClass().add("accent");
    start.setDefaultButton(true);
    start.disableProperty().bind(model.ready().not());
    start.setOnAction(event -> model.start());
    return Panels.buttons(cancel, start);
  }

  private static void shownWhile(Node node, ObservableBooleanValue shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
  }

  private static TextField bound(String id, TextField field, StringProperty property) {
    field.setId(id);
    field.textProperty().bindBidirectional(property);
    return field;
  }
}
