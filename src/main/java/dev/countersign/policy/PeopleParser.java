package dev.countersign.policy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads {@code people} of {@code policy.yaml}. */
final class PeopleParser {
  private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s<>@]+@[^\\s<>@]+");
  static final List<String> KEYS = List.of("id", "kind", "name", "emails", "keys", "groups");

  private final YamlSource source;
  private final YamlValues values;
  private final Set<String> ids = new HashSet<>();
  private final Map<String, String> emailOwners = new HashMap<>();
  private final Map<String, String> keyOwners = new HashMap<>();

  PeopleParser(YamlSource source) {
    this.source = source;
    this.values = new YamlValues(source);
  }

  Person person(YamlNode node) {
    YamlFields fields = new YamlFields(source, node, "a person", KEYS);
    YamlNode idNode = fields.required("id");
    String id = values.id(idNode, "id");
    if (!ids.add(id)) {
      throw source.error(idNode.at(), "the person " + id + " is defined twice; keep one.");
    }
    return new Person(
        id,
        values.oneOf(
            fields.required("kind"),
            "kind",
            List.of(PersonKind.values()),
            kind -> kind.name().toLowerCase(Locale.ROOT)),
        values.text(fields.required("name"), "name"),
        fields.list("emails", email -> email(email, id)),
        fields.list("keys", key -> key(key, id)),
        fields.list("groups", this::group));
  }

  private String email(YamlNode node, String person) {
    String email = values.text(node, "an e-mail");
    if (!EMAIL.matcher(email).matches()) {
      throw source.error(
          node.at(),
          "an e-mail must look like name@example.org, not " + Shown.text(email) + "; mend it.");
    }
    return owned(node, email, PeopleIndex::folded, emailOwners, person, "the e-mail ");
  }

  private String key(YamlNode node, String person) {
    String key = values.text(node, "a key");
    if (!FINGERPRINT.matcher(key).matches()) {
      throw source.error(
          node.at(),
          "a key must be a fingerprint as ssh-keygen -l prints it, SHA256: and 43 characters, not "
              + Shown.text(key)
              + "; copy it from there.");
    }
    return owned(node, key, Function.identity(), keyOwners, person, "the key ");
  }

  private String owned(
      YamlNode node,
      String value,
      Function<String, String> form,
      Map<String, String> owners,
      String person,
      String what) {
    String other = owners.putIfAbsent(form.apply(value), person);
    if (other != null) {
      source.fault(
          "shared-identity",
          node.at(),
          what
              + value
              + (other.equals(person)
                  ? " stands twice under " + person
                  : " belongs to " + other + " already")
              + "; keep it in one place.");
    }
    return value;
  }

  private String group(YamlNode node) {
    String group = values.id(node, "a group");
    if (group.equals(Approvals.OWNERS)) {
      throw source.error(
          node.at(),
          "a group cannot be called owners, which means those of a system; choose another name.");
    }
    return group;
  }
}
