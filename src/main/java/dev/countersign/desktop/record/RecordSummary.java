package dev.countersign.desktop.record;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.model.ChangeRecord;
import dev.countersign.model.RecordField;
import dev.countersign.model.RecordSchema;
import dev.countersign.model.RecordSection;
import dev.countersign.model.VisibleText;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A change record for reading: what was filled in, in the order of the form. */
public final class RecordSummary extends VBox {
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
      VBox lines = Styles.styled(new VBox(2), "table-row-summary");
      boolean isFirst = true;
      for (RecordField column : section.fields()) {
        String value = VisibleText.escape(row.getOrDefault(column.key(), ""));
        if (value.isBlank()) {
          continue;
        }
        lines
            .getChildren()
            .add(
                isFirst
                    ? Styles.wrapped(number + ".  " + value)
                    : Styles.wrapped(
                        Messages.text("record.cell", column.label(), value), "small", "muted"));
        isFirst = false;
      }
      if (!lines.getChildren().isEmpty()) {
        box.getChildren().add(lines);
      }
    }
    return box;
  }
}
