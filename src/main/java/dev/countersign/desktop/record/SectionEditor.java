package dev.countersign.desktop.record;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.model.RecordField;
import dev.countersign.model.RecordSection;
import dev.countersign.policy.MissingField;
import dev.countersign.policy.RequiredSection;
import dev.countersign.policy.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One section of the record, with who asks for it. */
final class SectionEditor extends VBox {
  private final RecordSection section;
  private final RecordViewModel model;
  private final Map<String, FieldEditor> fields = new LinkedHashMap<>();
  private final List<TableEditor> tables = new ArrayList<>();
  private final Label state = Styles.label("", "small");

  SectionEditor(RequiredSection required, RecordViewModel model) {
    super(Panels.UNIT);
    this.section = required.section();
    this.model = model;
    getStyleClass().addAll("card", "record-section");
    setId("section-" + section.key());
    HBox head =
        new HBox(
            Panels.UNIT, Styles.label(section.title(), "section-title"), Panels.spacer(), state);
    head.setAlignment(Pos.BASELINE_LEFT);
    getChildren().addAll(head, Styles.wrapped(askedBy(required), "small", "muted"));
    if (section.table()) {
      TableEditor table = new TableEditor(section, model);
      tables.add(table);
      getChildren().add(table);
    } else {
      for (RecordField field : section.fields()) {
        FieldEditor editor =
            new FieldEditor(
                section.key(),
                field,
                section.fields().size() == 1,
                model.record().get().value(section.key(), field.key()),
                value -> model.set(section.key(), field.key(), value));
        fields.put(field.key(), editor);
        getChildren().add(editor);
      }
    }
    refresh();
  }

  RecordSection section() {
    return section;
  }

  /** Shows anew what is missing. */
  void refresh() {
    List<MissingField> missing = model.missingIn(section.key());
    fields.values().forEach(field -> field.show(missing));
    tables.forEach(table -> table.show(missing));
    state.setText(
        missing.isEmpty()
            ? Messages.text("record.complete")
            : Messages.text("record.missing.some", missing.size()));
    state.getStyleClass().removeAll("tone-success", "tone-attention");
    state.getStyleClass().add(missing.isEmpty() ? "tone-success" : "tone-attention");
  }

  /** Moves the focus to a field or cell; to the first where there is none of this name. */
  void focus(String field, int row) {
    if (section.table()) {
      tables.getFirst().focus(field, row);
    } else {
      fields.getOrDefault(field, fields.values().iterator().next()).focus();
    }
  }

  private static String askedBy(RequiredSection required) {
    List<String> rules =
        required.askedBy().stream().filter(rule -> !rule.equals(Requirement.BUILT_IN)).toList();
    if (rules.isEmpty()) {
      return Messages.text("record.asked.always");
    }
    return Messages.text("record.asked.rules", String.join(", ", rules));
  }
}
