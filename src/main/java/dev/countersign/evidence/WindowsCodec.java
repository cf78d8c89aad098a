package dev.countersign.evidence;

import dev.countersign.evidence.json.JsonFields;
import dev.countersign.evidence.json.JsonObject;
import dev.countersign.evidence.json.Malformed;
import dev.countersign.model.OpenWindow;
import java.util.ArrayList;
import java.util.List;

/** Windows of policy that were open, as decisions and statements name them alike. */
final class WindowsCodec {
  private WindowsCodec() {}

  static List<JsonFields> fields(List<OpenWindow> windows) {
    return windows.stream().map(WindowsCodec::fields).toList();
  }

  static List<OpenWindow> read(List<JsonObject> objects) throws Malformed {
    List<OpenWindow> windows = new ArrayList<>();
    for (JsonObject window : objects) {
      windows.add(
          new OpenWindow(window.as("id", Forms::id), window.count("day"), window.count("days")));
      window.end();
    }
    return windows;
  }

  private static JsonFields fields(OpenWindow window) {
    return new JsonFields()
        .put("id", window.id())
        .number("day", window.day())
        .number("days", window.days());
  }
}
