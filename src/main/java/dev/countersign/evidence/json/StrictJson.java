package dev.countersign.evidence.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON object, strictly: UTF-8 without a byte order mark; no key twice; no floating-point
 * numbers, no {@code null}, no unpaired surrogates; nothing after the object; bounded in size and
 * in depth. Order and white space are free.
 */
public final class StrictJson {
  /** Objects and arrays inside each other, at most. */
  public static final int MAX_DEPTH = 20;

  private static final int MAX_TOKENS = 2_000_000;

  private StrictJson() {}

  /**
   * The object that {@code bytes} hold.
   *
   * @param maxBytes the most bytes this kind of file may have
   */
  public static JsonObject parse(byte[] bytes, int maxBytes) throws Malformed {
    if (bytes.length > maxBytes) {
      throw new Malformed(
          "has %d bytes where at most %d are allowed".formatted(bytes.length, maxBytes));
    }
    String text = decode(bytes);
    try (JsonParser parser = factory(maxBytes).createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw at(parser.currentTokenLocation(), "a JSON object is expected");
      }
      Map<String, Object> fields = object(parser);
      if (parser.nextToken() != null) {
        throw at(parser.currentTokenLocation(), "there is something after the object");
      }
      return new JsonObject("", fields);
    } catch (JacksonException e) {
      throw at(e.getLocation(), "not strict JSON: " + firstLine(e.getOriginalMessage()));
    }
  }

  private static JsonFactory factory(int maxBytes) {
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxDocumentLength(maxBytes)
                .maxStringLength(maxBytes)
                .maxNumberLength(20)
                .maxNameLength(200)
                .maxTokenCount(MAX_TOKENS)
                .build())
        .build();
  }

  private static String decode(byte[] bytes) throws Malformed {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      if (text.startsWith("\ufeff")) {
        throw new Malformed("begins with a byte order mark");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new Malformed("is not UTF-8");
    }
  }

  private static Map<String, Object> object(JsonParser parser) throws Malformed {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = sound(parser, parser.getString());
      parser.nextToken();
      fields.put(key, value(parser));
    }
    return fields;
  }

  private static List<Object> array(JsonParser parser) throws Malformed {
    List<Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(parser));
    }
    return list;
  }

  private static Object value(JsonParser parser) throws Malformed {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> sound(parser, parser.getString());
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_FLOAT ->
          throw at(parser.currentTokenLocation(), "only whole numbers are allowed");
      case VALUE_NULL -> throw at(parser.currentTokenLocation(), "null is not allowed");
      default -> throw at(parser.currentTokenLocation(), "a value is expected");
    };
  }

  private static String sound(JsonParser parser, String text) throws Malformed {
    if (text.codePoints().anyMatch(c -> c >= 0xd800 && c <= 0xdfff)) {
      throw at(parser.currentTokenLocation(), "half a character (an unpaired surrogate)");
    }
    return text;
  }

  private static Malformed at(TokenStreamLocation place, String reason) {
    return place == null || place.getLineNr() < 1
        ? new Malformed(reason)
        : new Malformed(
            "line %d column %d: %s".formatted(place.getLineNr(), place.getColumnNr(), reason));
  }

  private static String firstLine(String message) {
    return message == null ? "cannot be read" : message.lines().findFirst().orElse("");
  }
}
