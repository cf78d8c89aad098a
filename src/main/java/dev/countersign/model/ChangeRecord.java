package dev.countersign.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The documentation of a change, made from a change model. Immutable; a blank and an absent value
 * are the same. Keys are those of {@link RecordSchema}.
 *
 * @param model the change model, such as {@code code-change}
 * @param forms section key to field key to value
 * @param tables section key to rows of column key to value
 */
public record ChangeRecord(
    String model,
    Map<String, Map<String, String>> forms,
    Map<String, List<Map<String, String>>> tables) {
  /** The model of an ordinary change of code. */
  public static final String CODE_CHANGE = "code-change";

  /** Copies, keeping the order of the sections. */
  public ChangeRecord {
    Map<String, Map<String, String>> formCopy = new LinkedHashMap<>();
    forms.forEach((key, fields) -> formCopy.put(key, ordered(fields)));
    forms = Collections.unmodifiableMap(formCopy);
    Map<String, List<Map<String, String>>> tableCopy = new LinkedHashMap<>();
    tables.forEach(
        (key, rows) -> tableCopy.put(key, rows.stream().map(ChangeRecord::ordered).toList()));
    tables = Collections.unmodifiableMap(tableCopy);
  }

  /** A record in which nothing is filled in. */
  public static ChangeRecord blank(String model) {
    return new ChangeRecord(model, Map.of(), Map.of());
  }

  /** The value of a form's field; empty where it is not filled in. */
  public String value(String section, String field) {
    return forms.getOrDefault(section, Map.of()).getOrDefault(field, "");
  }

  /** The rows of a table. */
  public List<Map<String, String>> rows(String section) {
    return tables.getOrDefault(section, List.of());
  }

  /** A copy with one field of a form set. */
  public ChangeRecord with(String section, String field, String value) {
    Map<String, Map<String, String>> copy = new LinkedHashMap<>(forms);
    Map<String, String> fields = new LinkedHashMap<>(copy.getOrDefault(section, Map.of()));
    fields.put(field, value);
    copy.put(section, fields);
    return new ChangeRecord(model, copy, tables);
  }

  /** A copy with the rows of one table replaced. */
  public ChangeRecord withRows(String section, List<Map<String, String>> rows) {
    Map<String, List<Map<String, String>>> copy = new LinkedHashMap<>(tables);
    copy.put(section, new ArrayList<>(rows));
    return new ChangeRecord(model, forms, copy);
  }

  private static Map<String, String> ordered(Map<String, String> fields) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
