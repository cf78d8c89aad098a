package dev.countersign.policy;

import dev.countersign.policy.YamlNode.At;
import dev.countersign.policy.YamlNode.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Collects the findings about one file, each at the place to which a way through it leads. */
final class LintPlaces {
  private final String file;
  private final YamlNode root;
  private final List<LintFinding> findings = new ArrayList<>();

  LintPlaces(String file, YamlNode root) {
    this.file = file;
    this.root = root;
  }

  /**
   * Adds a finding.
   *
   * @param way keys of mappings and indexes of lists, from the top of the file; where it ends early
   *     the last place it reaches counts
   */
  void add(Severity severity, String code, List<Object> way, String sentence) {
    At at = at(way);
    findings.add(
        new LintFinding(
            severity,
            code,
            Shown.text(file),
            OptionalInt.of(at.line()),
            OptionalInt.of(at.column()),
            sentence));
  }

  List<LintFinding> findings() {
    return List.copyOf(findings);
  }

  private At at(List<Object> way) {
    YamlNode node = root;
    for (Object step : way) {
      if (node instanceof YamlNode.Mapping mapping && step instanceof String key) {
        Entry entry = mapping.entries().get(key);
        if (entry == null) {
          return node.at();
        }
        node = entry.value();
      } else if (node instanceof YamlNode.Sequence list && step instanceof Integer index) {
        node = list.items().get(index);
      } else {
        return node.at();
      }
    }
    return node.at();
  }
}
