package dev.countersign.evidence.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that was read. Every field is asked for by name and type; {@link #end()} then
 * refuses what nobody asked for. Not safe for use by several threads.
 */
public final class JsonObject {
  private static final long MAX_INTEGER = (1L << 53) - 1;

  private final String place;
  private final Map<String, Object> fields;
  private final Set<String> asked = new HashSet<>();

  JsonObject(String place, Map<String, Object> fields) {
    this.place = place;
    this.fields = fields;
  }

  /** Every key there is, in the order of the file. */
  public Set<String> keys() {
    return fields.keySet();
  }

  /** True where there is such a field. */
  public boolean has(String key) {
    return fields.containsKey(key);
  }

  /** A text that must be there. */
  public String text(String key) throws Malformed {
    return require(key, String.class, "text");
  }

  /** A text that may be absent. */
  public Optional<String> optionalText(String key) throws Malformed {
    return has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  /**
   * A text that must be there and that {@code form} understands.
   *
   * @param form throws an {@code IllegalArgumentException} or a {@code DateTimeException} for
   *     anything else
   */
  public <T> T as(String key, Function<String, T> form) throws Malformed {
    return convert(at(key), text(key), form);
  }

  /** As {@link #as}, for a field that may be absent. */
  public <T> Optional<T> optionalAs(String key, Function<String, T> form) throws Malformed {
    return has(key) ? Optional.of(as(key, form)) : Optional.empty();
  }

  /** A whole number that must be there, from 0 to 2^53 - 1. */
  public long number(String key) throws Malformed {
    long value = require(key, Long.class, "a whole number");
    if (value < 0 || value > MAX_INTEGER) {
      throw new Malformed(at(key) + ": the number is out of range");
    }
    return value;
  }

  /** A whole number that must be there, from 0 to 2^31 - 1. */
  public int count(String key) throws Malformed {
    long value = number(key);
    if (value > Integer.MAX_VALUE) {
      throw new Malformed(at(key) + ": the number is out of range");
    }
    return (int) value;
  }

  /** A boolean that must be there. */
  public boolean flag(String key) throws Malformed {
    return require(key, Boolean.class, "true or false");
  }

  /** An object that must be there. */
  public JsonObject object(String key) throws Malformed {
    return objectAt(at(key), require(key, Map.class, "an object"));
  }

  /** A list of objects that must be there. */
  public List<JsonObject> objects(String key) throws Malformed {
    List<JsonObject> found = new ArrayList<>();
    for (Object element : require(key, List.class, "a list")) {
      String elementPlace = at(key) + "[" + found.size() + "]";
      if (!(element instanceof Map<?, ?>)) {
        throw new Malformed(elementPlace + ": an object is expected");
      }
      found.add(objectAt(elementPlace, element));
    }
    return found;
  }

  /** A list of texts that must be there and that {@code form} understands. */
  public <T> List<T> listOf(String key, Function<String, T> form) throws Malformed {
    List<T> found = new ArrayList<>();
    for (Object element : require(key, List.class, "a list")) {
      String elementPlace = at(key) + "[" + found.size() + "]";
      if (!(element instanceof String text)) {
        throw new Malformed(elementPlace + ": text is expected");
      }
      found.add(convert(elementPlace, text, form));
    }
    return found;
  }

  /** Refuses a text that is not the only one allowed here. */
  public void constant(String key, String value) throws Malformed {
    if (!text(key).equals(value)) {
      throw new Malformed(at(key) + ": only \"" + value + "\" is allowed");
    }
  }

  /** Refuses a number that is not the only one allowed here. */
  public void constant(String key, long value) throws Malformed {
    if (number(key) != value) {
      throw new Malformed(at(key) + ": only " + value + " is known to this version");
    }
  }

  /** Refuses fields that nobody asked for. */
  public void end() throws Malformed {
    for (String key : fields.keySet()) {
      if (!asked.contains(key)) {
        throw new Malformed(at(key) + ": unknown field");
      }
    }
  }

  /** Where {@code key} stands, such as {@code predicate.signer.id}. */
  public String at(String key) {
    return place.isEmpty() ? key : place + "." + key;
  }

  private <T> T require(String key, Class<T> type, String expected) throws Malformed {
    asked.add(key);
    @Nullable Object value = fields.get(key);
    if (value == null) {
      throw new Malformed(at(key) + ": missing");
    }
    if (!type.isInstance(value)) {
      throw new Malformed(at(key) + ": " + expected + " is expected");
    }
    return type.cast(value);
  }

  private static <T> T convert(String place, String text, Function<String, T> form)
      throws Malformed {
    try {
      return form.apply(text);
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new Malformed(place + ": not of the form that is asked for");
    }
  }

  @SuppressWarnings("unchecked")
  private static JsonObject objectAt(String place, Object map) {
    return new JsonObject(place, (Map<String, Object>) map);
  }
}
