package dev.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.RecordSchema;
import dev.countersign.model.RecordSection;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class SchemaFilesTest {
  @Test
  void the_schemas_know_exactly_the_keys_and_words_of_the_parser() throws Exception {
    JsonNode policy = schema("policy");
    JsonNode systems = schema("systems");

    assertKeys(policy, PolicyParser.KEYS);
    assertKeys(policy.at("/$defs/person"), PeopleParser.KEYS);
    assertKeys(policy.at("/$defs/rule"), RuleParser.KEYS);
    assertKeys(systems.at("/$defs/system"), RegistryParser.KEYS);
    assertThat(words(systems.at("/$defs/system/properties/category/enum")))
        .isEqualTo(RegistryParser.CATEGORIES);
    assertThat(words(policy.at("/$defs/rule/properties/record/items/enum")))
        .isEqualTo(RecordSchema.all().stream().map(RecordSection::key).toList());
  }

  private static void assertKeys(JsonNode object, List<String> keys) {
    assertThat(object.get("additionalProperties").asBoolean()).isFalse();
    assertThat(object.get("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(keys);
  }

  private static List<String> words(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static JsonNode schema(String name) throws Exception {
    String resource = "/dev/countersign/schema/" + name + ".schema.json";
    try (InputStream in = SchemaFilesTest.class.getResourceAsStream(resource)) {
      return new ObjectMapper().readTree(in);
    }
  }
}
