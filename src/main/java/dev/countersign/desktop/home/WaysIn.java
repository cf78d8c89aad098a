package dev.countersign.desktop.home;

import dev.countersign.desktop.common.Action;
import dev.countersign.desktop.common.ActionRegistry;
import dev.countersign.desktop.common.Desktop;
import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Every way to a change: the buttons, and the panels they open. */
final class WaysIn extends VBox {
  private final Desktop desktop;
  private final HomeViewModel model;

  WaysIn(Desktop desktop, HomeViewModel model) {
    super(Panels.UNIT);
    this.desktop = desktop;
    this.model = model;
    Label title = new Label(Messages.text("home.start"));
    title.getStyleClass().add("section");
    getChildren()
        .addAll(
            title,
            button(Feather.FOLDER, Action.OPEN_REPOSITORY),
            button(Feather.DOWNLOAD_CLOUD, Action.CLONE),
            button(Feather.PACKAGE, Action.OPEN_BUNDLE),
            button(Feather.PLAY, Action.SAMPLE));
  }

  /** Gives the actions their handlers, whatever screen is in front. */
  void handle(ActionRegistry actions) {
    actions.handle(Action.OPEN_REPOSITORY, () -> openRepository(Optional.empty()));
    actions.handle(Action.CLONE, () -> openClone(""));
    actions.handle(Action.OPEN_BUNDLE, this::chooseBundle);
    actions.handle(Action.SAMPLE, this::trySample);
  }

  void trySample() {
    desktop.shell().closePanel();
    model.trySample();
  }

  void openRepository(Optional<Path> folder) {
    OpenPanelModel panel = new OpenPanelModel(model.workplace(), desktop.tasks());
    folder.map(Path::toString).ifPresent(panel.repository()::set);
    desktop
        .shell()
        .openPanel(
            new OpenPanel(
                panel,
                desktop.choosers(),
                request -> {
                  desktop.shell().closePanel();
                  model.open(request);
                }));
  }

  void openClone(String url) {
    CloneModel panel =
        new CloneModel(
            model.workplace(),
            desktop.tasks(),
            folder -> {
              model.refresh();
              openRepository(Optional.of(folder));
            });
    panel.url().set(url);
    desktop.shell().openPanel(new ClonePanel(panel, desktop.choosers()));
  }

  void openKeys() {
    KeyModel panel = new KeyModel(model.workplace(), desktop.tasks(), model.keys());
    desktop.shell().openPanel(new KeyPanel(panel, desktop.choosers(), desktop.shell()::closePanel));
  }

  void openBundle(Path file) {
    desktop.shell().closePanel();
    model.openBundle(file);
  }

  private void chooseBundle() {
    desktop.choosers().file(Messages.text("home.bundle.choose")).ifPresent(this::openBundle);
  }

  private Button button(Feather icon, Action action) {
    Label key = new Label(action.defaultKey().display());
    key.getStyleClass().add("key");
    key.setVisible(!key.getText().isEmpty());
    HBox content =
        new HBox(Panels.UNIT, Icons.of(icon), new Label(action.label()), Panels.spacer(), key);
    content.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button();
    button.setGraphic(content);
    content.prefWidthProperty().bind(button.widthProperty().subtract(3 * Panels.UNIT));
    button.setId("home-" + action.id());
    button.setAccessibleText(action.label());
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(event -> desktop.actions().call(action));
    return button;
  }
}
