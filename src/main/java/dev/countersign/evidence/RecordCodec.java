package dev.countersign.evidence;

import dev.countersign.evidence.json.JsonFields;
import dev.countersign.evidence.json.JsonObject;
import dev.countersign.evidence.json.Malformed;
import dev.countersign.evidence.json.StrictJson;
import dev.countersign.model.ChangeRecord;
import dev.countersign.model.RecordField;
import dev.countersign.model.RecordSchema;
import dev.countersign.model.RecordSection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code record/change.json}: writes it in the one layout, reads it strictly. A record that is only
 * partly filled in is fine; what is blank is left out.
 */
public final class RecordCodec {
  /** Bytes of a record, at most. */
  public static final int MAX_BYTES = 4 << 20;

  private static final int SCHEMA = 1;
  private static final int MAX_ROWS = 1_000;

  private RecordCodec() {}

  /**
   * The bytes of a record, its sections and fields in the order of {@link RecordSchema}.
   *
   * @throws IllegalArgumentException where it has sections or fields that the schema does not know
   */
  public static byte[] write(ChangeRecord record) {
    refuseUnknown(record);
    JsonFields json = new JsonFields().number("schema", SCHEMA).put("model", record.model());
    for (RecordSection section : RecordSchema.all()) {
      if (section.table()) {
        List<JsonFields> rows =
            record.rows(section.key()).stream()
                .map(row -> fields(section, row))
                .filter(row -> !row.isEmpty())
                .toList();
        if (!rows.isEmpty()) {
          json.objects(section.key(), rows);
        }
      } else {
        JsonFields form = fields(section, record.forms().getOrDefault(section.key(), Map.of()));
        if (!form.isEmpty()) {
          json.object(section.key(), form);
        }
      }
    }
    return json.bytes();
  }

  /** What the bytes say. */
  public static ChangeRecord parse(byte[] bytes) throws Malformed {
    JsonObject json = StrictJson.parse(bytes, MAX_BYTES);
    json.constant("schema", SCHEMA);
    String model = json.as("model", Forms::id);
    Map<String, Map<String, String>> forms = new LinkedHashMap<>();
    Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    for (RecordSection section : RecordSchema.all()) {
      if (!json.has(section.key())) {
        continue;
      }
      if (section.table()) {
        tables.put(section.key(), rows(section, json.objects(section.key())));
      } else {
        forms.put(section.key(), values(section, json.object(section.key())));
      }
    }
    json.end();
    return new ChangeRecord(model, forms, tables);
  }

  private static JsonFields fields(RecordSection section, Map<String, String> values) {
    JsonFields json = new JsonFields();
    for (RecordField field : section.fields()) {
      String value = values.getOrDefault(field.key(), "");
      if (!value.isBlank()) {
        json.put(field.key(), value);
      }
    }
    return json;
  }

  private static List<Map<String, String>> rows(RecordSection section, List<JsonObject> objects)
      throws Malformed {
    if (objects.size() > MAX_ROWS) {
      throw new Malformed(section.key() + ": more than " + MAX_ROWS + " rows");
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonObject object : objects) {
      rows.add(values(section, object));
    }
    return rows;
  }

  private static Map<String, String> values(RecordSection section, JsonObject json)
      throws Malformed {
    Map<String, String> values = new LinkedHashMap<>();
    for (RecordField field : section.fields()) {
      Optional<String> value = json.optionalText(field.key());
      value.ifPresent(text -> values.put(field.key(), text));
    }
    json.end();
    return values;
  }

  private static void refuseUnknown(ChangeRecord record) {
    record.forms().forEach((key, form) -> refuseUnknown(key, false, form));
    record.tables().forEach((key, rows) -> rows.forEach(row -> refuseUnknown(key, true, row)));
  }

  private static void refuseUnknown(String key, boolean table, Map<String, String> values) {
    RecordSection section =
        RecordSchema.section(key)
            .filter(found -> found.table() == table)
            .orElseThrow(() -> new IllegalArgumentException("not a section of a record: " + key));
    for (String field : values.keySet()) {
      if (section.fields().stream().noneMatch(known -> known.key().equals(field))) {
        throw new IllegalArgumentException("not a field of " + key + ": " + field);
      }
    }
  }
}
