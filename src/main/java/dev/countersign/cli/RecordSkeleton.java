package dev.countersign.cli;

import dev.countersign.model.ChangeRecord;
import dev.countersign.model.RecordField;
import dev.countersign.model.RecordSection;
import dev.countersign.policy.RequiredSection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A change record with every field that is asked for, blank where it is not filled in yet. */
final class RecordSkeleton {
  private RecordSkeleton() {}

  static ObjectNode json(ChangeRecord record, List<RequiredSection> required) {
    ObjectNode json = JsonOut.object().put("schema", 1).put("model", record.model());
    for (RequiredSection asked : required) {
      RecordSection section = asked.section();
      if (section.table()) {
        List<Map<String, String>> rows = record.rows(section.key());
        var array = json.putArray(section.key());
        for (Map<String, String> row : rows.isEmpty() ? List.of(Map.<String, String>of()) : rows) {
          fill(array.addObject(), section, row);
        }
      } else {
        fill(
            json.putObject(section.key()),
            section,
            record.forms().getOrDefault(section.key(), Map.of()));
      }
    }
    return json;
  }

  private static void fill(ObjectNode node, RecordSection section, Map<String, String> values) {
    for (RecordField field : section.fields()) {
      node.put(field.key(), values.getOrDefault(field.key(), ""));
    }
  }
}
