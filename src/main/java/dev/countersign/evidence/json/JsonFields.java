package dev.countersign.evidence.json;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object to be written, its fields in the order in which they were put. Values are text,
 * whole numbers, booleans, lists and objects; what is absent is left out, never {@code null}.
 *
 * <p>Not safe for use by several threads.
 */
public final class JsonFields {
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Puts the text form of a value, such as a digest. */
  public JsonFields put(String key, Object value) {
    return add(key, value.toString());
  }

  /** Puts the text form of a value that may be absent. */
  public JsonFields put(String key, Optional<?> value) {
    value.ifPresent(present -> put(key, present));
    return this;
  }

  /** Puts a whole number. */
  public JsonFields number(String key, long value) {
    return add(key, value);
  }

  /** Puts a boolean. */
  public JsonFields flag(String key, boolean value) {
    return add(key, value);
  }

  /** Puts an object. */
  public JsonFields object(String key, JsonFields value) {
    return add(key, value);
  }

  /** Puts a list of objects. */
  public JsonFields objects(String key, List<JsonFields> list) {
    return add(key, List.copyOf(list));
  }

  /** Puts a list of the text forms of values. */
  public JsonFields texts(String key, Collection<?> list) {
    return add(key, list.stream().map(Object::toString).toList());
  }

  /** True where nothing was put. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The object in the fixed layout, with a line feed at the end. */
  public byte[] bytes() {
    StringBuilder out = new StringBuilder(1024);
    JsonLayout.render(this, out);
    return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  Map<String, Object> values() {
    return values;
  }

  private JsonFields add(String key, Object value) {
    if (values.put(key, value) != null) {
      throw new IllegalArgumentException("a field twice: " + key);
    }
    return this;
  }
}
