package dev.countersign.desktop.record;

import dev.countersign.model.ChangeRecord;
import dev.countersign.model.RecordField;
import dev.countersign.model.RecordSchema;
import dev.countersign.model.RecordSection;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A change record as Markdown, for people and wikis. */
final class RecordMarkdown {
  private RecordMarkdown() {}

  /** UTF-8, with the sections that are filled in. */
  static byte[] write(ChangeRecord record) {
    StringBuilder out = new StringBuilder("# Change record\n");
    for (RecordSection section : RecordSchema.all()) {
      StringBuilder content = new StringBuilder();
      if (section.table()) {
        table(section, record, content);
      } else {
        form(section, record, content);
      }
      if (!content.isEmpty()) {
        out.append("\n## ").append(section.title()).append("\n\n").append(content);
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void form(RecordSection section, ChangeRecord record, StringBuilder out) {
    for (RecordField field : section.fields()) {
      String value = record.value(section.key(), field.key()).strip();
      if (value.isEmpty()) {
        continue;
      }
      if (section.fields().size() > 1) {
        out.append("**").append(field.label()).append("**: ");
      }
      out.append(value).append("\n\n");
    }
  }

  private static void table(RecordSection section, ChangeRecord record, StringBuilder out) {
    if (record.rows(section.key()).isEmpty()) {
      return;
    }
    section.fields().forEach(column -> out.append("| ").append(column.label()).append(' '));
    out.append("|\n");
    out.append("|---".repeat(section.fields().size())).append("|\n");
    for (Map<String, String> row : record.rows(section.key())) {
      for (RecordField column : section.fields()) {
        String value = row.getOrDefault(column.key(), "").strip();
        out.append("| ").append(value.replace("|", "\\|").replace("\n", " ")).append(' ');
      }
      out.append("|\n");
    }
  }
}
