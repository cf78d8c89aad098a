package dev.countersign.model;

import java.util.List;

/**
 * One thing the engineer fills in: a field of a form, or a column of a table.
 *
 * @param key its key inside the section, such as {@code mechanism}
 * @param label what people read
 * @param help one sentence that says what is expected
 * @param kind how it is filled in
 * @param choices the values of a choice, else empty
 * @param required must not be blank; a blank optional field counts as complete
 */
public record RecordField(
    String key, String label, String help, Kind kind, List<String> choices, boolean required) {

  /** How a field is filled in. */
  public enum Kind {
    /** One line of text. */
    LINE,
    /** Markdown of any length. */
    TEXT,
    /** One of {@link RecordField#choices()}. */
    CHOICE
  }

  /** Copies the list. */
  public RecordField {
    choices = List.copyOf(choices);
  }

  static RecordField line(String key, String label, String help) {
    return new RecordField(key, label, help, Kind.LINE, List.of(), true);
  }

  static RecordField text(String key, String label, String help) {
    return new RecordField(key, label, help, Kind.TEXT, List.of(), true);
  }

  static RecordField choice(String key, String label, String help, String... choices) {
    return new RecordField(key, label, help, Kind.CHOICE, List.of(choices), true);
  }

  RecordField optional() {
    return new RecordField(key, label, help, kind, choices, false);
  }
}
