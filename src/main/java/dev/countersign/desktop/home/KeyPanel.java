package dev.countersign.desktop.home;

import dev.countersign.desktop.common.Choosers;
import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.RingKey;
import dev.countersign.desktop.common.Segment;
import dev.countersign.desktop.common.Verdict;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/** Whose key signs here: one that is known, one in a file, or a new one. */
final class KeyPanel extends VBox {
  private final KeyModel model;
  private final Choosers choosers;
  private final VBox form = new VBox(2 * Panels.UNIT);

  KeyPanel(KeyModel model, Choosers choosers, Runnable done) {
    super(2 * Panels.UNIT);
    this.model = model;
    this.choosers = choosers;
    getStyleClass().add("panel");
    setId("key-panel");
    setMaxWidth(600);
    setPrefWidth(600);
    ToggleButton choose =
        Segment.of("key-choose", Messages.text("key.mode.choose"), this::showChoose);
    ToggleButton make = Segment.of("key-make", Messages.text("key.mode.make"), this::showMake);
    SegmentedButton modes = new SegmentedButton(choose, make);
    choose.setSelected(true);
    Button close = new Button(Messages.text("key.done"));
    close.setId("key-done");
    close.setOnAction(event -> done.run());
    getChildren()
        .addAll(
            Panels.heading(Messages.text("key.title")),
            Panels.hint(Messages.text("key.what")),
            modes,
            form,
            new Verdict("key-sentence", model.sentence(), new SimpleBooleanProperty()),
            chosen(),
            Panels.buttons(close));
  }

  private void showChoose() {
    ComboBox<RingKey> known = new ComboBox<>(model.ring().keys());
    known.setId("key-known");
    known.setMaxWidth(Double.MAX_VALUE);
    known.setPromptText(Messages.text("key.known.prompt"));
    model.ring().current().get().ifPresent(known::setValue);
    known.setOnAction(event -> Optional.ofNullable(known.getValue()).ifPresent(model.ring()::use));
    TextField file = new TextField();
    file.setId("key-file");
    file.setPromptText(Messages.text("key.file.prompt"));
    file.textProperty().bindBidirectional(model.file());
    file.setOnAction(event -> model.choose());
    Button browse =
        Icons.button(
            Feather.FOLDER,
            Messages.text("choose"),
            () ->
                choosers
                    .file(Messages.text("key.file"))
                    .ifPresent(path -> {
                      model.file().set(path.toString());
                      model.choose();
                    }));
    Button use = new Button(Messages.text("key.use"));
    use.setId("key-use");
    use.disableProperty().bind(model.file().isEmpty());
    use.setOnAction(event -> model.choose());
    form.getChildren()
        .setAll(Panels.field(Messages.text("key.file"), Panels.row(file, browse, use)));
    if (!model.ring().keys().isEmpty()) {
      form.getChildren().addFirst(Panels.field(Messages.text("key.known"), known));
    }
  }

  private void showMake() {
    TextField owner = new TextField();
    owner.setId("key-principal");
    owner.setPromptText(Messages.text("key.principal.example"));
    owner.textProperty().bindBidirectional(model.principal());
    PasswordField passphrase = new PasswordField();
    passphrase.setId("key-passphrase");
    passphrase.setPromptText(Messages.text("key.passphrase.prompt"));
    passphrase.textProperty().bindBidirectional(model.passphrase());
    Button make = new Button(Messages.text("key.make"));
    make.setId("key-make-now");
    make.getStyleClass().add("accent");
    make.setOnAction(event -> model.make());
    form.getChildren()
        .setAll(
            Panels.field(Messages.text("key.principal"), owner),
            Panels.field(Messages.text("key.passphrase"), passphrase),
            Panels.buttons(make));
  }

  private Node chosen() {
    Label name = new Label();
    Label fingerprint = code("key-fingerprint");
    model
        .ring()
        .current()
        .subscribe(key -> {
          name.setText(key.map(RingKey::name).orElse(""));
          fingerprint.setText(key.map(RingKey::fingerprint).orElse(""));
        });
    TextField line = new TextField();
    line.setId("key-line");
    line.setEditable(false);
    line.getStyleClass().add("code");
    line.textProperty().bind(model.line());
    Button copy =
        Icons.button(
            Feather.COPY,
            Messages.text("copy"),
            () -> {
              ClipboardContent content = new ClipboardContent();
              content.putString(line.getText());
              Clipboard.getSystemClipboard().setContent(content);
            });
    VBox chosen =
        new VBox(
            Panels.UNIT,
            Panels.field(Messages.text("key.chosen"), new VBox(Panels.UNIT / 2, name, fingerprint)),
            Panels.field(Messages.text("key.line"), Panels.row(line, copy)),
            Panels.hint(Messages.text("key.line.hint")));
    chosen.getStyleClass().add("inset");
    chosen.visibleProperty().bind(model.line().isNotEmpty());
    chosen.managedProperty().bind(chosen.visibleProperty());
    return chosen;
  }

  private static Label code(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().addAll("code", "hint");
    return label;
  }
}
