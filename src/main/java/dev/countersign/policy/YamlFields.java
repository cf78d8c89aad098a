package dev.countersign.policy;

import dev.countersign.policy.YamlNode.Entry;
import dev.countersign.policy.YamlNode.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The keys of one mapping, of which none may be unknown. */
final class YamlFields {
  private final YamlSource source;
  private final Mapping mapping;
  private final String what;

  /**
   * Over a mapping that may have only the known keys.
   *
   * @param what what the mapping is, for errors, such as {@code a system}
   */
  YamlFields(YamlSource source, YamlNode node, String what, List<String> known) {
    this.source = source;
    this.what = what;
    if (!(node instanceof Mapping found)) {
      throw source.error(
          node.at(),
          what
              + " must be a mapping, not "
              + node.shown()
              + "; its keys are "
              + String.join(", ", known)
              + ".");
    }
    this.mapping = found;
    found
        .entries()
        .forEach((key, entry) -> {
          if (!known.contains(key)) {
            throw source.error(
                entry.keyAt(),
                "the key "
                    + Shown.text(key)
                    + " is unknown in "
                    + what
                    + "; its keys are "
                    + String.join(", ", known)
                    + ".");
          }
        });
  }

  /** The value of a key that must be there. */
  YamlNode required(String key) {
    Entry entry = mapping.entries().get(key);
    if (entry == null) {
      throw source.error(mapping.at(), what + " lacks the key " + key + "; add it.");
    }
    return entry.value();
  }

  /** The value of a key, where it is there. */
  Optional<YamlNode> optional(String key) {
    return Optional.ofNullable(mapping.entries().get(key)).map(Entry::value);
  }

  /** The items of a list, read one by one; empty where the key is not there. */
  <T> List<T> list(String key, Function<YamlNode, T> item) {
    return optional(key).map(node -> items(node, key, item)).orElse(List.of());
  }

  /** The items of a list that must be there. */
  <T> List<T> requiredList(String key, Function<YamlNode, T> item) {
    return items(required(key), key, item);
  }

  /** The items of a list that has at least one where it is there. */
  <T> List<T> filledList(String key, Function<YamlNode, T> item) {
    List<T> items = list(key, item);
    if (items.isEmpty()) {
      optional(key).ifPresent(node -> refuseEmpty(node, key));
    }
    return items;
  }

  /** As above, and a single value may stand in place of a list of one. */
  <T> List<T> oneOrMore(String key, Function<YamlNode, T> item) {
    return optional(key).filter(node -> !(node instanceof YamlNode.Sequence)).isPresent()
        ? List.of(item.apply(required(key)))
        : filledList(key, item);
  }

  /** Where the mapping begins. */
  YamlNode.At at() {
    return mapping.at();
  }

  private void refuseEmpty(YamlNode node, String key) {
    throw source.error(node.at(), key + " must have at least one entry; add one or leave it out.");
  }

  private <T> List<T> items(YamlNode node, String key, Function<YamlNode, T> item) {
    if (!(node instanceof YamlNode.Sequence list)) {
      throw source.error(
          node.at(), key + " must be a list, not " + node.shown() + "; put it in [ ].");
    }
    return list.items().stream().map(item).toList();
  }
}
