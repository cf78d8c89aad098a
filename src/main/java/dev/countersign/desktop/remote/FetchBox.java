package dev.countersign.desktop.remote;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Verdict;
import dev.countersign.model.VisibleText;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * A fetch inside a panel: which remote, what it asks, how far it is, what came. Takes no room
 * before; taken off the window, it cancels what runs.
 */
public final class FetchBox extends VBox {
  private final FetchModel model;
  private final FlowPane remotes = new FlowPane(Panels.UNIT, Panels.UNIT);

  /** Over {@code model}. */
  public FetchBox(FetchModel model) {
    super(Panels.UNIT);
    this.model = model;
    ObservableBooleanValue hasChoice = Bindings.isNotEmpty(model.choices());
    VBox choice = Panels.field(Messages.text("fetch.from"), remotes);
    shownWhile(choice, hasChoice);
    remotes.setAlignment(Pos.CENTER_LEFT);
    model.choices().addListener((ListChangeListener<String>) change -> showChoices());
    getChildren()
        .addAll(
            choice,
            new QuestionBox(model.questions()),
            progress(),
            new Verdict("fetch-sentence", model.sentence(), model.good()));
    shownWhile(
        this,
        model.running().or(model.sentence().isNotEmpty()).or(Bindings.isNotEmpty(model.choices())));
    sceneProperty()
        .subscribe((before, after) -> {
          if (after == null) {
            model.reset();
          }
        });
  }

  private void showChoices() {
    remotes.getChildren().clear();
    for (String name : model.choices()) {
      Button button = new Button(VisibleText.escape(name));
      button.setMnemonicParsing(false);
      button.getStyleClass().add("fetch-remote");
      button.setOnAction(event -> model.choose(name));
      remotes.getChildren().add(button);
    }
    remotes.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
  }

  private Node progress() {
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(model.progress().fraction());
    Button cancel = new Button(Messages.text("fetch.cancel"));
    cancel.setId("fetch-cancel");
    cancel.setOnAction(event -> model.cancel());
    Label text = Panels.hint("");
    text.setId("fetch-progress");
    text.textProperty().bind(model.progress().text());
    VBox progress = new VBox(Panels.UNIT / 2, Panels.row(bar, cancel), text);
    shownWhile(progress, model.running());
    return progress;
  }

  private static void shownWhile(Node node, ObservableBooleanValue shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
  }
}
