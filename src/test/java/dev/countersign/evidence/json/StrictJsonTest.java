package dev.countersign.evidence.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":1,"a":2}              | Duplicate
          {"a":{"b":1,"b":1}}        | Duplicate
          {"a":1.5}                  | whole numbers
          {"a":1e3}                  | whole numbers
          {"a":1.0}                  | whole numbers
          {"a":01}                   | not strict JSON
          {"a":+1}                   | not strict JSON
          {"a":NaN}                  | not strict JSON
          {"a":99999999999999999999} | not strict JSON
          {"a":null}                 | null is not allowed
          {"a":1} x                  | not strict JSON
          {"a":1}{}                  | something after
          {"a":1}]                   | not strict JSON
          {"a":1,}                   | not strict JSON
          {'a':1}                    | not strict JSON
          {a:1}                      | not strict JSON
          {"a":1 /* c */}            | not strict JSON
          {"a":"\\x41"}              | not strict JSON
          {"a":"\\ud800"}            | surrogate
          {"\\udc00":1}              | surrogate
          {"a":TRUE}                 | not strict JSON
          {"a":undefined}            | not strict JSON
          [1]                        | a JSON object is expected
          1                          | a JSON object is expected
          `"a"`                      | a JSON object is expected
          {"a":1                     | not strict JSON
          {"a"                       | not strict JSON
          `{"a":"b`                  | not strict JSON
          """)
  void what_is_not_strict_is_refused_with_its_place(String json, String reason) {
    assertThatThrownBy(() -> parse(json))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining(reason)
        .hasMessageContaining("line ");
  }

  @Test
  void nothing_is_no_object() {
    assertThatThrownBy(() -> parse("")).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> parse(" \n")).isInstanceOf(Malformed.class);
  }

  @Test
  void a_byte_order_mark_is_refused() {
    assertThatThrownBy(() -> parse("\ufeff{}")).hasMessageContaining("byte order mark");
  }

  @Test
  void a_control_character_in_text_is_refused() {
    assertThatThrownBy(() -> parse("{\"a\":\"\u0001\"}")).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> parse("{\"a\":\"x\ny\"}")).isInstanceOf(Malformed.class);
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused() {
    byte[] overlong = {'{', '"', (byte) 0xc0, (byte) 0xaf, '"', ':', '1', '}'};
    assertThatThrownBy(() -> StrictJson.parse(overlong, 100)).hasMessage("is not UTF-8");
    byte[] surrogate = {'{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ':', '1', '}'};
    assertThatThrownBy(() -> StrictJson.parse(surrogate, 100)).hasMessage("is not UTF-8");
    byte[] wide = "{}".getBytes(StandardCharsets.UTF_16LE);
    assertThatThrownBy(() -> StrictJson.parse(wide, 100)).isInstanceOf(Malformed.class);
  }

  @Test
  void depth_and_size_are_bounded() throws Malformed {
    String deepest = "{\"a\":".repeat(20) + "1" + "}".repeat(20);
    assertThat(parse(deepest).has("a")).isTrue();
    String deeper = "{\"a\":" + deepest + "}";
    assertThatThrownBy(() -> parse(deeper)).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> parse("[".repeat(100_000))).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> StrictJson.parse(new byte[11], 10))
        .hasMessage("has 11 bytes where at most 10 are allowed");
  }

  @Test
  void order_and_white_space_are_free() throws Malformed {
    JsonObject json = parse("\r\n{ \"b\" :\t2 , \"a\" : true }\n\n");
    assertThat(json.number("b")).isEqualTo(2);
    assertThat(json.flag("a")).isTrue();
    json.end();
  }

  @Test
  void types_ranges_and_unknown_fields_are_told_with_their_place() throws Malformed {
    JsonObject json = parse("{\"a\":{\"n\":-1,\"t\":1,\"l\":[1],\"more\":1}}").object("a");
    assertThatThrownBy(() -> json.number("n")).hasMessage("a.n: the number is out of range");
    assertThatThrownBy(() -> json.text("t")).hasMessage("a.t: text is expected");
    assertThatThrownBy(() -> json.listOf("l", text -> text)).hasMessage("a.l[0]: text is expected");
    assertThatThrownBy(() -> json.objects("l")).hasMessage("a.l[0]: an object is expected");
    assertThatThrownBy(() -> json.text("none")).hasMessage("a.none: missing");
    assertThatThrownBy(json::end).hasMessage("a.more: unknown field");
    JsonObject large = parse("{\"a\":9007199254740992}");
    assertThatThrownBy(() -> large.number("a")).hasMessage("a: the number is out of range");
  }

  @Test
  void the_layout_is_fixed_and_deceptive_characters_are_escapes() throws Malformed {
    byte[] bytes =
        new JsonFields()
            .put("text", "a\"b\\c\nd\te\u202ef\u0007g\ud83d\ude00\udb40\udc41ü\u200d")
            .number("number", 7)
            .flag("flag", false)
            .texts("empty", java.util.List.of())
            .texts("list", java.util.List.of("x", "y"))
            .object("object", new JsonFields().put("k", "v"))
            .object("nothing", new JsonFields())
            .put("absent", java.util.Optional.empty())
            .bytes();
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {
              "text": "a\\"b\\\\c\\nd\\te\\u202ef\\u0007g\ud83d\ude00\\udb40\\udc41ü\\u200d",
              "number": 7,
              "flag": false,
              "empty": [],
              "list": [
                "x",
                "y"
              ],
              "object": {
                "k": "v"
              },
              "nothing": {}
            }
            """);
    assertThat(StrictJson.parse(bytes, 10_000).text("text"))
        .isEqualTo("a\"b\\c\nd\te\u202ef\u0007g\ud83d\ude00\udb40\udc41ü\u200d");
  }

  private static JsonObject parse(String json) throws Malformed {
    return StrictJson.parse(json.getBytes(StandardCharsets.UTF_8), 1 << 20);
  }
}
