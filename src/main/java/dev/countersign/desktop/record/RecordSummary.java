package dev.countersign.desktop.record;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.model.ChangeRecord;
import dev.countersign.model.RecordField;
import dev.countersign.model.RecordSchema;
import dev.countersign.model.RecordSection;
import dev.countersign.model.VisibleText;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A change record for reading: what was filled in, in the order of the form. */
public final class RecordSummary extends VBox {
  private static final int FITS_ON_A_LINE = 60;

  /** With nothing in it. */
  public RecordSummary() {
    super(2 * Panels.UNIT);
    getStyleClass().add("record-summary");
  }

  /** Shows {@code record}. */
  public void show(ChangeRecord record) {
    getChildren().clear();
    for (RecordSection section : RecordSchema.all()) {
      VBox content = section.table() ? table(section, record) : form(section, record);
      if (!content.getChildren().isEmpty()) {
        content.getChildren().addFirst(Styles.wrapped(section.title(), "section"));
        getChildren().add(content);
      }
    }
    if (getChildren().isEmpty()) {
      getChildren().add(Styles.wrapped(Messages.text("record.empty"), "muted"));
    }
  }

  private static VBox form(RecordSection section, ChangeRecord record) {
    VBox box = new VBox(Panels.UNIT / 2);
    for (RecordField field : section.fields()) {
      String value = record.value(section.key(), field.key());
      if (value.isBlank()) {
        continue;
      }
      if (section.fields().size() > 1) {
        box.getChildren().add(Styles.label(field.label(), "small", "muted"));
      }
      box.getChildren().add(value(field, value));
    }
    return box;
  }

  private static Node value(RecordField field, String value) {
    return field.kind() == RecordField.Kind.TEXT
        ? new MarkdownView(value)
        : Styles.wrapped(VisibleText.escape(value));
  }

  private static VBox table(RecordSection section, ChangeRecord record) {
    VBox box = new VBox(Panels.UNIT / 2);
    int number = 0;
    for (Map<String, String> row : record.rows(section.key())) {
      number++;
      VBox lines = row(number, section.fields(), row);
      if (!lines.getChildren().isEmpty()) {
        box.getChildren().add(lines);
      }
    }
    return box;
  }

  private static VBox row(int number, List<RecordField> columns, Map<String, String> row) {
    String first = value(columns.getFirst(), row);
    List<String> rest =
        columns.stream()
            .skip(1)
            .filter(column -> !value(column, row).isBlank())
            .map(column -> Messages.text("record.cell", column.label(), value(column, row)))
            .toList();
    VBox lines = new VBox(2);
    if (!first.isBlank() || !rest.isEmpty()) {
      lines.getChildren().add(Styles.wrapped(number + ".  " + first));
    }
    String together = String.join("  ·  ", rest);
    boolean fits = together.length() <= FITS_ON_A_LINE;
    (fits && !rest.isEmpty() ? List.of(together) : rest)
        .forEach(line -> lines.getChildren().add(Styles.wrapped(line, "small", "muted")));
    return lines;
  }

  private static String value(RecordField column, Map<String, String> row) {
    return VisibleText.escape(row.getOrDefault(column.key(), ""));
  }
}
