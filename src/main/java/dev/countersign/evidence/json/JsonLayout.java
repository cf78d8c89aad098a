package dev.countersign.evidence.json;

import java.util.List;
import java.util.Map;

/** The one layout of JSON in evidence: two spaces a level, one value a line, line feeds. */
final class JsonLayout {
  private JsonLayout() {}

  static void render(JsonFields object, StringBuilder out) {
    value(object, "", out);
  }

  private static void value(Object value, String indent, StringBuilder out) {
    switch (value) {
      case JsonFields fields -> object(fields.values(), indent, out);
      case List<?> list -> array(list, indent, out);
      case String text -> text(text, out);
      default -> out.append(value);
    }
  }

  private static void object(Map<String, Object> values, String indent, StringBuilder out) {
    if (values.isEmpty()) {
      out.append("{}");
      return;
    }
    String inner = indent + "  ";
    String separator = "{\n";
    for (Map.Entry<String, Object> entry : values.entrySet()) {
      out.append(separator).append(inner);
      text(entry.getKey(), out);
      out.append(": ");
      value(entry.getValue(), inner, out);
      separator = ",\n";
    }
    out.append('\n').append(indent).append('}');
  }

  private static void array(List<?> list, String indent, StringBuilder out) {
    if (list.isEmpty()) {
      out.append("[]");
      return;
    }
    String inner = indent + "  ";
    String separator = "[\n";
    for (Object element : list) {
      out.append(separator).append(inner);
      value(element, inner, out);
      separator = ",\n";
    }
    out.append('\n').append(indent).append(']');
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    text.codePoints().forEach(c -> character(c, out));
    out.append('"');
  }

  private static void character(int c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      default -> {
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
          out.append("\\ufffd");
        } else if (FormatText.isEscaped(c)) {
          for (char unit : Character.toChars(c)) {
            out.append(String.format("\\u%04x", (int) unit));
          }
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }
}
