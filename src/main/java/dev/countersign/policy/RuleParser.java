package dev.countersign.policy;

import dev.countersign.model.ChangeKind;
import dev.countersign.model.RecordSchema;
import dev.countersign.model.RecordSection;
import dev.countersign.policy.YamlNode.At;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the rules of {@code policy.yaml} and of its windows. */
final class RuleParser {
  static final List<String> KEYS =
      List.of(
          "id",
          "when",
          "approvals",
          "record",
          "safeguards",
          "attention",
          "maxAge",
          "confirm",
          "landing");
  private static final int MOST_APPROVALS = 20;

  private final YamlSource source;
  private final YamlValues values;
  private final References references;
  private final Set<String> ids = new HashSet<>();

  RuleParser(YamlSource source, References references) {
    this.source = source;
    this.values = new YamlValues(source);
    this.references = references;
  }

  Rule rule(YamlNode node) {
    YamlFields fields = new YamlFields(source, node, "a rule", KEYS);
    YamlNode idNode = fields.required("id");
    String id = values.id(idNode, "id");
    if (!ids.add(id) || id.equals(Requirement.BUILT_IN)) {
      throw source.error(
          idNode.at(), "the id " + id + " is taken by another rule; choose another.");
    }
    Condition when = condition(fields.required("when"));
    Optional<Approvals> approvals =
        fields.optional("approvals").map(asked -> approvals(asked, when, id));
    List<String> record =
        fields.list("record", this::section).stream().flatMap(Optional::stream).toList();
    Optional<Severity> maxSeverity = fields.optional("safeguards").map(this::safeguards);
    boolean attention = word(fields, "attention", "all");
    Optional<Duration> maxAge =
        fields.optional("maxAge").map(age -> values.duration(age, "maxAge"));
    boolean confirm = word(fields, "confirm", "systems");
    if (confirm && !when.namesSystems()) {
      throw noSystems(fields.required("confirm").at(), "confirm: systems");
    }
    boolean exact = word(fields, "landing", "exact");
    Rule rule =
        new Rule(id, when, approvals, record, maxSeverity, attention, maxAge, confirm, exact);
    if (asksForNothing(rule)) {
      source.fault(
          "asks-nothing",
          fields.at(),
          "the rule " + id + " asks for nothing; add approvals, record or another.");
    }
    return rule;
  }

  private static boolean asksForNothing(Rule rule) {
    return rule.approvals().isEmpty()
        && rule.record().isEmpty()
        && rule.maxSeverity().isEmpty()
        && rule.maxAge().isEmpty()
        && !rule.attention()
        && !rule.confirm()
        && !rule.exactLanding();
  }

  private Condition condition(YamlNode node) {
    YamlFields fields =
        new YamlFields(
            source,
            node,
            "when",
            List.of("tier", "plane", "system", "category", "paths", "kinds", "severity"));
    return new Condition(
        fields.oneOrMore(
            "tier", tier -> values.oneOf(tier, "tier", List.of(1, 2, 3, 4), String::valueOf)),
        fields.optional("plane").map(plane -> RegistryParser.plane(values, plane)),
        fields.oneOrMore("system", this::system),
        fields.oneOrMore("category", category -> RegistryParser.category(values, category)),
        fields.filledList("paths", values::pattern),
        fields.oneOrMore("kinds", this::kind),
        fields.optional("severity").map(worst -> severity(worst, "severity")));
  }

  private String system(YamlNode node) {
    String id = values.id(node, "system");
    references.system(source, node.at(), id);
    return id;
  }

  private ChangeKind kind(YamlNode node) {
    return values.oneOf(
        node,
        "kinds",
        List.of(ChangeKind.values()),
        kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private Severity severity(YamlNode node, String what) {
    return values.oneOf(
        node,
        what,
        List.of(Severity.values()),
        severity -> severity.name().toLowerCase(Locale.ROOT));
  }

  private Severity safeguards(YamlNode node) {
    YamlFields fields = new YamlFields(source, node, "safeguards", List.of("maxSeverity"));
    return severity(fields.required("maxSeverity"), "maxSeverity");
  }

  private Optional<String> section(YamlNode node) {
    return values.word(
        "record-key", node, "record", RecordSchema.all().stream().map(RecordSection::key).toList());
  }

  private Approvals approvals(YamlNode node, Condition when, String rule) {
    YamlFields fields =
        new YamlFields(source, node, "approvals", List.of("count", "distinctGroups", "from"));
    int count = values.integer(fields.required("count"), "count", 1, MOST_APPROVALS);
    List<String> from = fields.filledList("from", group -> group(group, when, rule));
    if (Set.copyOf(from).size() < from.size()) {
      throw source.error(fields.required("from").at(), "from names a group twice; keep one.");
    }
    int distinctGroups =
        fields
            .optional("distinctGroups")
            .map(number -> distinctGroups(number, Math.min(count, from.size())))
            .orElse(0);
    return new Approvals(count, distinctGroups, from);
  }

  private int distinctGroups(YamlNode node, int most) {
    int number = values.integer(node, "distinctGroups", 1, MOST_APPROVALS);
    if (number > most) {
      source.fault(
          "never-met",
          node.at(),
          "distinctGroups must not exceed count or the groups in from, so it is at most "
              + most
              + " here, not "
              + number
              + "; lower it or name more groups.");
    }
    return Math.min(number, most);
  }

  private String group(YamlNode node, Condition when, String rule) {
    String group = values.id(node, "a group");
    if (!group.equals(Approvals.OWNERS)) {
      references.group(source, node.at(), group, "approvals of the rule " + rule);
    } else if (!when.namesSystems()) {
      throw noSystems(node.at(), "owners");
    }
    return group;
  }

  private boolean word(YamlFields fields, String key, String word) {
    return fields
        .optional(key)
        .map(node -> values.oneOf(node, key, List.of(word), found -> found))
        .isPresent();
  }

  private RuntimeException noSystems(At at, String what) {
    return source.error(
        at,
        what
            + " needs a rule that speaks of systems; give tier, plane, system or category in its"
            + " when.");
  }
}
