package dev.countersign.policy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads {@code policy.yaml}. */
final class PolicyParser {
  static final List<String> KEYS =
      List.of("schema", "repository", "people", "unmapped", "rules", "windows", "bypass");
  private static final int MOST_DAYS = 3660;

  private final YamlSource source;
  private final YamlValues values;
  private final References references;
  private final RuleParser rules;
  private final Set<String> windowIds = new HashSet<>();

  PolicyParser(YamlSource source, References references) {
    this.source = source;
    this.values = new YamlValues(source);
    this.references = references;
    this.rules = new RuleParser(source, references);
  }

  Policy parse(YamlNode root) {
    YamlFields fields = new YamlFields(source, root, "policy.yaml", KEYS);
    int schema = values.integer(fields.required("schema"), "schema", 1, 1);
    PeopleParser people = new PeopleParser(source);
    return new Policy(
        schema,
        fields.optional("repository").map(this::repository),
        fields.requiredList("people", people::person),
        fields.optional("unmapped").map(this::unmapped).orElse(Unmapped.BLOCK),
        fields.requiredList("rules", rules::rule),
        fields.list("windows", this::window),
        fields.optional("bypass").map(this::bypass));
  }

  private String repository(YamlNode node) {
    String text = values.text(node, "repository");
    try {
      if (new URI(text).isAbsolute()) {
        return text;
      }
    } catch (URISyntaxException e) {
      throw notAUri(node, text);
    }
    throw notAUri(node, text);
  }

  private RuntimeException notAUri(YamlNode node, String text) {
    return source.error(
        node.at(),
        "repository must be an absolute URI such as https://git.example.org/shop, not "
            + Shown.text(text)
            + "; mend it.");
  }

  private Unmapped unmapped(YamlNode node) {
    return values.oneOf(
        node,
        "unmapped",
        List.of(Unmapped.values()),
        value -> value.name().toLowerCase(Locale.ROOT));
  }

  private Window window(YamlNode node) {
    YamlFields fields =
        new YamlFields(source, node, "a window", List.of("id", "title", "from", "days", "rules"));
    YamlNode idNode = fields.required("id");
    String id = values.id(idNode, "id");
    if (!windowIds.add(id)) {
      throw source.error(idNode.at(), "the window " + id + " is defined twice; keep one.");
    }
    return new Window(
        id,
        values.text(fields.required("title"), "title"),
        values.date(fields.required("from"), "from"),
        values.integer(fields.required("days"), "days", 1, MOST_DAYS),
        fields.requiredList("rules", rules::rule));
  }

  private Bypass bypass(YamlNode node) {
    YamlFields fields =
        new YamlFields(source, node, "bypass", List.of("from", "reasons", "maxAge", "retroReview"));
    List<String> from = fields.requiredList("from", this::bypasser);
    List<String> reasons = fields.requiredList("reasons", reason -> values.id(reason, "a reason"));
    if (from.isEmpty() || reasons.isEmpty()) {
      throw source.error(
          fields.at(), "bypass must name at least one group in from and one of reasons; add it.");
    }
    return new Bypass(
        from,
        reasons,
        values.duration(fields.required("maxAge"), "maxAge"),
        values.duration(fields.required("retroReview"), "retroReview"));
  }

  private String bypasser(YamlNode node) {
    String name = values.id(node, "a group");
    references.groupOrPerson(source, node.at(), name, "may bypass");
    return name;
  }
}
