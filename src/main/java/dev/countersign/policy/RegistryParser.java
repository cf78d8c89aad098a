package dev.countersign.policy;

import dev.countersign.model.Plane;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads {@code systems.yaml}. */
final class RegistryParser {
  static final List<String> CATEGORIES =
      List.of("order-processing", "payment", "logistics", "cloud-service", "other");
  static final List<String> KEYS =
      List.of(
          "id",
          "name",
          "tier",
          "plane",
          "category",
          "owners",
          "rollup",
          "paths",
          "dependsOn",
          "exposure");

  private final YamlSource source;
  private final YamlValues values;
  private final References references;
  private final Set<String> ids = new HashSet<>();

  RegistryParser(YamlSource source, References references) {
    this.source = source;
    this.values = new YamlValues(source);
    this.references = references;
  }

  Registry parse(YamlNode root) {
    YamlFields fields = new YamlFields(source, root, "systems.yaml", List.of("schema", "systems"));
    values.integer(fields.required("schema"), "schema", 1, 1);
    List<SystemEntry> systems = new ArrayList<>(fields.requiredList("systems", this::system));
    return new Registry(systems);
  }

  private SystemEntry system(YamlNode node) {
    YamlFields fields = new YamlFields(source, node, "a system", KEYS);
    YamlNode idNode = fields.required("id");
    String id = values.id(idNode, "id");
    if (!ids.add(id)) {
      throw source.error(idNode.at(), "the system " + id + " is defined twice; keep one.");
    }
    List<PathPattern> paths = fields.requiredList("paths", values::pattern);
    if (paths.isEmpty()) {
      throw source.error(
          fields.required("paths").at(), "paths must have at least one pattern; add one.");
    }
    return new SystemEntry(
        id,
        values.text(fields.required("name"), "name"),
        values.oneOf(fields.required("tier"), "tier", List.of(1, 2, 3, 4), String::valueOf),
        plane(values, fields.required("plane")),
        fields.optional("category").map(category -> category(values, category)).orElse("other"),
        fields.list("owners", owner -> owner(owner, id)),
        fields.list("rollup", level -> values.text(level, "rollup")),
        paths,
        fields.list("dependsOn", needed -> dependency(needed, id)),
        fields.optional("exposure").map(this::exposure));
  }

  private String owner(YamlNode node, String system) {
    String owner = values.id(node, "an owner");
    references.groupOrPerson(source, node.at(), owner, "owner of the system " + system);
    return owner;
  }

  private String dependency(YamlNode node, String system) {
    String needed = values.id(node, "dependsOn");
    if (needed.equals(system)) {
      throw source.error(node.at(), "the system " + system + " depends on itself; take it out.");
    }
    references.system(source, node.at(), needed);
    return needed;
  }

  private Exposure exposure(YamlNode node) {
    YamlFields fields = new YamlFields(source, node, "exposure", List.of("unit", "perHour"));
    return new Exposure(
        values.text(fields.required("unit"), "unit"),
        values.wholeNumber(fields.required("perHour"), "perHour", 0, 1_000_000_000_000L));
  }

  static Plane plane(YamlValues values, YamlNode node) {
    return values.oneOf(
        node,
        "plane",
        List.of(Plane.DATA, Plane.CONTROL),
        plane -> plane.name().toLowerCase(Locale.ROOT));
  }

  static String category(YamlValues values, YamlNode node) {
    return values.oneOf(node, "category", CATEGORIES, word -> word);
  }
}
