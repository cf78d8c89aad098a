package dev.countersign.desktop.home;

import dev.countersign.desktop.common.Choosers;
import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Segment;
import dev.countersign.desktop.common.Verdict;
import dev.countersign.desktop.remote.FetchBox;
import dev.countersign.review.OpenRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/** Chooses a repository on this machine and a range in it. */
final class OpenPanel extends VBox {
  private final OpenPanelModel model;
  private final Choosers choosers;
  private final Consumer<OpenRequest> open;
  private final TextField repository = field("open-repository");
  private final TextField head = field("open-head");

  /**
   * A panel.
   *
   * @param open gets what was chosen
   */
  OpenPanel(OpenPanelModel model, Choosers choosers, Consumer<OpenRequest> open) {
    super(2 * Panels.UNIT);
    this.model = model;
    this.choosers = choosers;
    this.open = open;
    getStyleClass().add("panel");
    setMaxWidth(640);
    setPrefWidth(640);
    TextField target = field("open-target");
    TextField base = field("open-base");
    TextField policy = field("open-policy");
    repository.textProperty().bindBidirectional(model.repository());
    head.textProperty().bindBidirectional(model.head());
    target.textProperty().bindBidirectional(model.target());
    base.textProperty().bindBidirectional(model.base());
    policy.textProperty().bindBidirectional(model.policyFolder());
    target.promptTextProperty().bind(model.targetPrompt());
    head.setPromptText(Messages.text("open.head.prompt"));
    policy.setPromptText(Messages.text("open.policy.prompt"));
    List.of(target, head, base).forEach(field -> NameCompletion.of(field, model.names()));
    VBox baseField = Panels.field(Messages.text("open.base"), base);
    baseField.visibleProperty().bind(model.baseKind().isNotEqualTo(OpenPanelModel.BaseKind.TARGET));
    baseField.managedProperty().bind(baseField.visibleProperty());
    VBox range =
        new VBox(
            2 * Panels.UNIT,
            Panels.field(Messages.text("open.head"), head),
            Panels.field(Messages.text("open.target"), target),
            Panels.field(Messages.text("open.from"), baseKinds()),
            baseField,
            Panels.field(
                Messages.text("open.policy"), chosen(policy, Messages.text("open.policy"))));
    range.disableProperty().bind(model.repository().isEmpty());
    getChildren()
        .addAll(
            Panels.heading(Messages.text("open.title")),
            Panels.field(
                Messages.text("open.repository"),
                chosen(repository, Messages.text("open.repository"), fetchButton())),
            new FetchBox(model.fetch()),
            range,
            new Verdict("open-sentence", model.sentence(), model.good()),
            Panels.buttons(openButton()));
    focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            (model.repository().get().isBlank() ? repository : head).requestFocus();
          }
        });
  }

  private Button fetchButton() {
    Button button = new Button(Messages.text("fetch.start"), Icons.of(Feather.DOWNLOAD_CLOUD));
    button.setId("open-fetch");
    button.setTooltip(new Tooltip(Messages.text("fetch.start.hint")));
    button.disableProperty().bind(model.known().not().or(model.fetch().running()));
    button.setOnAction(event -> model.startFetch());
    return button;
  }

  private Button openButton() {
    Button button = new Button(Messages.text("open.open"));
    button.setId("open-open");
    button.getStyleClass().add("accent");
    button.setDefaultButton(true);
    button.disableProperty().bind(model.good().not());
    button.setOnAction(event -> open.accept(model.request()));
    return button;
  }

  private SegmentedButton baseKinds() {
    SegmentedButton segments = new SegmentedButton();
    for (OpenPanelModel.BaseKind kind : OpenPanelModel.BaseKind.values()) {
      String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      ToggleButton button =
          Segment.of(
              "open-from-" + word,
              Messages.text("open.from." + word),
              () -> model.baseKind().set(kind));
      button.setSelected(model.baseKind().get() == kind);
      segments.getButtons().add(button);
    }
    return segments;
  }

  private HBox chosen(TextField field, String title, Node... others) {
    Button choose =
        Icons.button(
            Feather.FOLDER,
            Messages.text("choose"),
            () -> {
              Optional<Path> folder = choosers.folder(title);
              folder.map(Path::toString).ifPresent(field::setText);
            });
    HBox row = Panels.row(field, choose);
    row.getChildren().addAll(others);
    return row;
  }

  private static TextField field(String id) {
    TextField field = new TextField();
    field.setId(id);
    return field;
  }
}
