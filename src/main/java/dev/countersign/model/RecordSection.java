package dev.countersign.model;

import java.util.List;

/**
 * One top-level key of a change record, which a rule of policy can ask for: a form with fields, or
 * a table whose rows have the fields as columns.
 *
 * @param key the key in {@code record/change.json} and in a rule's {@code record:}
 * @param title what people read
 * @param table whether it has rows; a table that is asked for needs at least one
 * @param fields the form's fields or the table's columns
 */
public record RecordSection(String key, String title, boolean table, List<RecordField> fields) {
  /** Copies the list. */
  public RecordSection {
    fields = List.copyOf(fields);
  }

  static RecordSection form(String key, String title, RecordField... fields) {
    return new RecordSection(key, title, false, List.of(fields));
  }

  static RecordSection table(String key, String title, RecordField... columns) {
    return new RecordSection(key, title, true, List.of(columns));
  }
}
