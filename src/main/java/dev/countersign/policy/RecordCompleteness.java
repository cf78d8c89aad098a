package dev.countersign.policy;

import dev.countersign.model.ChangeRecord;
import dev.countersign.model.RecordField;
import dev.countersign.model.RecordSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what a change record lacks. */
public final class RecordCompleteness {
  private static final String AI_USE = "aiUse";
  private static final Set<String> ASKED_WHERE_AI_WAS_USED = Set.of("tool", "scope", "readInFull");

  private RecordCompleteness() {}

  /** Everything that is missing from these sections, in their order. */
  public static List<MissingField> missing(ChangeRecord record, List<RecordSection> sections) {
    return sections.stream().flatMap(section -> missing(record, section).stream()).toList();
  }

  /** Everything that is missing from one section. */
  public static List<MissingField> missing(ChangeRecord record, RecordSection section) {
    List<MissingField> out = new ArrayList<>();
    if (!section.table()) {
      check(section, record.forms().getOrDefault(section.key(), Map.of()), -1, out);
      return out;
    }
    List<Map<String, String>> rows = record.rows(section.key());
    if (rows.isEmpty()) {
      out.add(
          new MissingField(
              section.key(), "", -1, section.title() + " has no row yet; add at least one."));
    }
    for (int row = 0; row < rows.size(); row++) {
      check(section, rows.get(row), row, out);
    }
    return out;
  }

  private static void check(
      RecordSection section, Map<String, String> values, int row, List<MissingField> out) {
    for (RecordField field : section.fields()) {
      String value = values.getOrDefault(field.key(), "");
      if (value.isBlank()) {
        if (asked(section, field, values)) {
          out.add(new MissingField(section.key(), field.key(), row, blank(section, field, row)));
        }
      } else if (field.kind() == RecordField.Kind.CHOICE && !field.choices().contains(value)) {
        out.add(new MissingField(section.key(), field.key(), row, notAChoice(section, field, row)));
      }
    }
  }

  private static boolean asked(
      RecordSection section, RecordField field, Map<String, String> values) {
    if (section.key().equals(AI_USE) && ASKED_WHERE_AI_WAS_USED.contains(field.key())) {
      String use = values.getOrDefault("use", "");
      return !use.isBlank() && !use.equals("none");
    }
    return field.required();
  }

  private static String blank(RecordSection section, RecordField field, int row) {
    return where(section, field, row) + " is not filled in; " + field.help();
  }

  private static String notAChoice(RecordSection section, RecordField field, int row) {
    return where(section, field, row)
        + " must be one of "
        + String.join(", ", field.choices())
        + ".";
  }

  private static String where(RecordSection section, RecordField field, int row) {
    String inRow = row < 0 ? "" : ", row " + (row + 1);
    return section.title().equals(field.label())
        ? section.title() + inRow
        : section.title() + inRow + ": " + field.label();
  }
}
