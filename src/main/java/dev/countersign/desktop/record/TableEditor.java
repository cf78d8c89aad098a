package dev.countersign.desktop.record;

import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.model.RecordField;
import dev.countersign.model.RecordSection;
import dev.countersign.policy.MissingField;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The rows of a section that is a table: typed in place, added, moved and removed. */
final class TableEditor extends VBox {
  private final RecordSection section;
  private final RecordViewModel model;
  private final GridPane grid = Styles.styled(new GridPane(), "table-editor");
  private final Label sentence = Styles.wrapped("", "small", "tone-attention");
  private int rows;

  TableEditor(RecordSection section, RecordViewModel model) {
    super(Panels.UNIT);
    this.section = section;
    this.model = model;
    grid.setHgap(Panels.UNIT);
    grid.setVgap(Panels.UNIT / 2);
    Button add = new Button(Messages.text("record.row.add"), Icons.of(Feather.PLUS));
    add.getStyleClass().addAll("flat", "small");
    add.setId(section.key() + "-add");
    add.setOnAction(event -> {
      model.addRow(section);
      rebuild();
      focus(section.fields().getFirst().key(), rows - 1);
    });
    getChildren().addAll(grid, sentence, add);
    rebuild();
  }

  /** Says what is missing and marks the cells. */
  void show(List<MissingField> missing) {
    if (model.record().get().rows(section.key()).size() != rows) {
      rebuild();
    }
    for (int row = 0; row < rows; row++) {
      for (RecordField column : section.fields()) {
        boolean isMissing = isMissing(missing, row, column);
        cell(column.key(), row).pseudoClassStateChanged(FieldEditor.MISSING, isMissing);
      }
    }
    sentence.setText(
        missing.stream()
            .limit(3)
            .map(MissingField::sentence)
            .distinct()
            .collect(Collectors.joining("\n")));
    Styles.show(sentence, !missing.isEmpty());
  }

  /** Moves the focus to a cell, or to where a first row is added. */
  void focus(String column, int row) {
    if (rows == 0) {
      lookup("#" + section.key() + "-add").requestFocus();
    } else {
      String known = column.isEmpty() ? section.fields().getFirst().key() : column;
      cell(known, Math.clamp(row, 0, rows - 1)).requestFocus();
    }
  }

  private static boolean isMissing(List<MissingField> missing, int row, RecordField column) {
    return missing.stream().anyMatch(m -> m.row() == row && m.field().equals(column.key()));
  }

  private TextField cell(String column, int row) {
    return (TextField) grid.lookup("#" + id(column, row));
  }

  private String id(String column, int row) {
    return section.key() + "-" + row + "-" + column;
  }

  private void rebuild() {
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    int columns = section.fields().size();
    for (int i = 0; i < columns; i++) {
      RecordField column = section.fields().get(i);
      ColumnConstraints width = new ColumnConstraints();
      width.setPercentWidth(88.0 / columns);
      width.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(width);
      String name =
          column.required() ? column.label() : Messages.text("record.optional", column.label());
      grid.add(Styles.label(name, "field-name"), i, 0);
    }
    List<Map<String, String>> values = model.record().get().rows(section.key());
    rows = values.size();
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < columns; i++) {
        grid.add(cell(section.fields().get(i), row, values.get(row)), i, row + 1);
      }
      grid.add(buttons(row), columns, row + 1);
    }
    Styles.show(grid, rows > 0);
  }

  private TextField cell(RecordField column, int row, Map<String, String> values) {
    TextField cell = new TextField(values.getOrDefault(column.key(), ""));
    cell.setId(id(column.key(), row));
    cell.setPromptText(column.help());
    cell.setAccessibleText(Messages.text("record.cell.spoken", column.label(), row + 1));
    cell.textProperty()
        .subscribe((before, now) -> model.setCell(section.key(), row, column.key(), now));
    return cell;
  }

  private HBox buttons(int row) {
    Button up = button(Feather.ARROW_UP, "record.row.up", row, () -> move(row, -1));
    up.setDisable(row == 0);
    Button down = button(Feather.ARROW_DOWN, "record.row.down", row, () -> move(row, 1));
    down.setDisable(row == rows - 1);
    Button remove =
        button(
            Feather.TRASH_2,
            "record.row.remove",
            row,
            () -> {
              model.removeRow(section.key(), row);
              rebuild();
              show(model.missingIn(section.key()));
            });
    return new HBox(up, down, remove);
  }

  private Button button(Feather icon, String key, int row, Runnable work) {
    Button button = Icons.button(icon, Messages.text(key, row + 1), work);
    button.setId(section.key() + "-" + row + "-" + key.substring(key.lastIndexOf('.') + 1));
    button.getStyleClass().add("tight");
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private void move(int row, int by) {
    model.moveRow(section.key(), row, by);
    rebuild();
    show(model.missingIn(section.key()));
  }
}
