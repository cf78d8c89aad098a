package dev.countersign.desktop.record;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.model.RecordField;
import dev.countersign.policy.MissingField;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One field of a form: its name, how it is filled in, what it is for and what is missing. */
final class FieldEditor extends VBox {
  static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
  private static final int FEWEST_LINES = 3;
  private static final int MOST_LINES = 14;

  private final RecordField field;
  private final Node input;
  private final Label sentence = Styles.wrapped("", "small");

  FieldEditor(
      String section, RecordField field, boolean isAlone, String value, Consumer<String> onEdit) {
    super(Panels.UNIT / 2);
    this.field = field;
    String id = section + "-" + field.key();
    input =
        switch (field.kind()) {
          case LINE -> line(value, onEdit);
          case TEXT -> text(value, onEdit);
          case CHOICE -> new ChoiceButtons(id, field.choices(), value, onEdit);
        };
    input.setId(id);
    input.setAccessibleText(field.label());
    input.setAccessibleHelp(field.help());
    if (!isAlone) {
      Label name =
          Styles.label(
              field.required() ? field.label() : Messages.text("record.optional", field.label()),
              "field-name");
      name.setLabelFor(input);
      getChildren().add(name);
    }
    getChildren()
        .add(field.kind() == RecordField.Kind.TEXT ? withPreview((TextArea) input) : input);
    getChildren().add(sentence);
  }

  /** Says what is missing here, or what the field is for. */
  void show(List<MissingField> missing) {
    var own = missing.stream().filter(m -> m.field().equals(field.key())).findFirst();
    input.pseudoClassStateChanged(MISSING, own.isPresent());
    sentence.setText(own.map(MissingField::sentence).orElse(field.help()));
    sentence.getStyleClass().removeAll("tone-attention", "muted");
    sentence.getStyleClass().add(own.isPresent() ? "tone-attention" : "muted");
  }

  void focus() {
    if (input instanceof ChoiceButtons buttons) {
      buttons.focusFirst();
    } else {
      input.requestFocus();
    }
  }

  private static TextField line(String value, Consumer<String> onEdit) {
    TextField line = new TextField(value);
    line.textProperty().subscribe((before, now) -> onEdit.accept(now));
    return line;
  }

  private static TextArea text(String value, Consumer<String> onEdit) {
    TextArea area = new TextArea(value);
    area.setWrapText(true);
    area.textProperty().subscribe(now -> area.setPrefRowCount(rows(now)));
    area.textProperty().subscribe((before, now) -> onEdit.accept(now));
    return area;
  }

  private static int rows(String text) {
    long lines = text.lines().mapToLong(line -> 1 + line.length() / 90).sum();
    return Math.clamp(lines + 1, FEWEST_LINES, MOST_LINES);
  }

  private static VBox withPreview(TextArea area) {
    MarkdownView preview = Styles.styled(new MarkdownView(), "preview");
    ChoiceButtons which =
        new ChoiceButtons(
            area.getId() + "-view",
            List.of(Messages.text("record.write"), Messages.text("record.preview")),
            Messages.text("record.write"),
            chosen -> {
              boolean isPreview = chosen.equals(Messages.text("record.preview"));
              preview.show(area.getText());
              Styles.show(preview, isPreview);
              Styles.show(area, !isPreview);
            });
    which.getStyleClass().add("quiet");
    Styles.show(preview, false);
    HBox bar = new HBox(Panels.UNIT, Panels.spacer(), which);
    return new VBox(Panels.UNIT / 2, area, preview, bar);
  }
}
